import { expect, it } from 'vitest';
import { needsNode } from './needs-node.js';

it('says which Node it needs', () => {
  expect(() => needsNode('20.19.0')).toThrow(
    'Livestall needs Node 22.16 or newer; this is Node 20.19.0.',
  );
  expect(() => needsNode('22.15.1')).toThrow();
  needsNode('22.16.0');
  needsNode('24.0.0');
});
