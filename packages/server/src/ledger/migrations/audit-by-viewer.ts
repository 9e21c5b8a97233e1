/** Whoever is forgotten is found in what the house did by their key. */
export const AUDIT_BY_VIEWER = `
  CREATE INDEX audit_viewer ON audit (viewer, show) WHERE viewer IS NOT NULL;
`;
