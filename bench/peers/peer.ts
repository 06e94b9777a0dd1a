import { z } from 'zod';
import type { BenchValues } from '../benchForm.ts';
import type { TemplateSyntax } from '../template.ts';

/** A photo for a template: its bytes, the name of its placeholder, the size to print in px (96 to the inch). */
export interface PeerPhoto {
  readonly name: string;
  readonly jpeg: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What a peer is given; everything that can be worked out before is, so that only the export is timed. */
export interface PeerInput extends BenchValues {
  readonly template: Uint8Array;
  readonly photos: readonly PeerPhoto[];
}

/** One export: the bytes of a docx. */
export type Export = () => Promise<Uint8Array>;

/** Another library that can make the form. */
export interface Peer {
  readonly packageName: string;
  readonly syntax: TemplateSyntax;
  /** Loads the library and gives its export of the input. */
  readonly prepare: (input: PeerInput) => Promise<Export>;
}

/**
 * A module of bench/node_modules. It is unknown until parsed, because the types of bench/ must be right on a machine
 * where the peers were never installed.
 */
export async function loadModule(name: string): Promise<unknown> {
  return import(name);
}

/** A function or class of a module: that it is one is all that can be seen at run time. */
export const callable = <T>() => z.custom<T>((value) => typeof value === 'function', 'not a function');
