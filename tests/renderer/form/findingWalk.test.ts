import { expect, test } from 'vitest';
import { neighbourPart } from '../../../renderer/form/findingWalk.ts';
import type { FormPart } from '../../../shared/form/definition.ts';

const at = (...parts: readonly FormPart[]) => parts.map((field) => ({ field }));
const findings = at('photos', 'contact', 'reportingUnit', 'contact', 'approval');

test('goes through the parts in the order of the form, each once, and round', () => {
  expect(neighbourPart(findings, undefined, 1)).toBe('reportingUnit');
  expect(neighbourPart(findings, 'reportingUnit', 1)).toBe('contact');
  expect(neighbourPart(findings, 'contact', 1)).toBe('photos');
  expect(neighbourPart(findings, 'photos', 1)).toBe('reportingUnit');
});

test('goes back the same way', () => {
  expect(neighbourPart(findings, 'photos', -1)).toBe('contact');
  expect(neighbourPart(findings, 'reportingUnit', -1)).toBe('photos');
});

test('goes on from a part that has none itself', () => {
  expect(neighbourPart(findings, 'narrative', 1)).toBe('photos');
  expect(neighbourPart(findings, 'narrative', -1)).toBe('contact');
});

test('nowhere where nothing was found, or only what nobody here fills in', () => {
  expect(neighbourPart([], 'contact', 1)).toBeUndefined();
  expect(neighbourPart(at('approval'), undefined, 1)).toBeUndefined();
});
