/** Of the normal distribution: 95 % lie within so many deviations. */
const Z = 1.959_963_985;

/** Of 1 to 4 degrees of freedom; beyond, the series is right to three digits. */
const FEW = [12.7062, 4.3027, 3.1824, 2.7764];

/** Within how many standard errors of the mean 95 % lie (Student's t; its Cornish-Fisher series). */
export function studentQuantile(freedom: number): number {
  const exact = FEW[freedom - 1];
  if (exact !== undefined) return exact;
  const [z, z3, z5, z7] = [Z, Z ** 3, Z ** 5, Z ** 7];
  return (
    z +
    (z3 + z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3)
  );
}
