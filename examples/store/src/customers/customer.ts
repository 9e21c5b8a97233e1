/** Somebody whom the shop knows. */
export interface Customer {
  /** Always the same for the same person, and nothing that others could know them by. */
  readonly id: string;
  readonly name: string;
  /** What coupons may be for: `followers`, `buyers`, … */
  readonly groups: readonly string[];
  /** Whether the shop knows who they really are. */
  readonly verified: boolean;
}

/** A customer with what they sign in by. */
export interface CustomerLogin extends Customer {
  readonly email: string;
  readonly password: string;
}
