import type { PhotoFacts } from '../../shared/photo/facts.ts';

/** What is known of a large JPEG about which there is nothing to say; `facts` says otherwise. */
export function photoFacts(facts: Partial<PhotoFacts> = {}): PhotoFacts {
  return {
    type: 'jpeg',
    widthPx: 4000,
    heightPx: 3000,
    takenAt: null,
    rescued: false,
    frames: 1,
    fingerprint: null,
    ...facts,
  };
}
