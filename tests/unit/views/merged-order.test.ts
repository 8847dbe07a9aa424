import { array, assert, constantFrom, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { mergedOrder } from '../../../src/views/merged-order.ts';

test('merged orders can each be read again, and an order that is alike adds nothing', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f'];
  const order = uniqueArray(constantFrom(...items), { minLength: items.length, maxLength: items.length });
  assert(
    property(array(order, { minLength: 1, maxLength: 4 }), (orders) => {
      const merged = mergedOrder(new Map(orders.map((one, version) => [version, one])));
      for (const [version, one] of orders.entries()) expect(merged.filter(({ versions }) => versions.includes(version)).map(({ item }) => item)).toEqual(one);
      if (orders.every((one) => one.join() === orders[0]?.join())) expect(merged).toHaveLength(items.length);
    }),
  );
});
