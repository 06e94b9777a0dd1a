import { expect, test } from 'vitest';
import { sizeText } from '../../../shared/messages/size.ts';

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [1024, '1 KB'],
  [1_048_575, '1024 KB'],
  [1_048_576, '1.0 MB'],
  [12_900_000, '12.3 MB'],
  [1_610_612_736, '1.5 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
