import type { CustomerLogin } from './customer.ts';

/** Who can sign in at a shop in which nobody can register. The sign-in page says so. */
export const houseCustomers: readonly CustomerLogin[] = [
  {
    id: 'c-2041',
    name: 'Ana',
    groups: ['buyers'],
    verified: false,
    email: 'ana@farm.example',
    password: 'persimmons',
  },
];
