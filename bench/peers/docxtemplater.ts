import { z } from 'zod';
import { callable, loadModule, type Peer, type PeerInput, type PeerPhoto } from './peer.ts';

type Zip = new (bytes: Uint8Array) => object;

interface ImageOptions {
  readonly getImage: (photo: PeerPhoto) => Uint8Array;
  readonly getSize: (bytes: Uint8Array, photo: PeerPhoto) => readonly [widthPx: number, heightPx: number];
}

type ImageModule = new (options: ImageOptions) => object;

type Docxtemplater = new (
  zip: object,
  options: { readonly paragraphLoop: boolean; readonly modules: readonly object[] },
) => {
  render(values: Readonly<Record<string, unknown>>): void;
  toBuffer(): Uint8Array;
};

const IMAGES: ImageOptions = {
  getImage: ({ jpeg }) => jpeg,
  getSize: (_, { widthPx, heightPx }) => [widthPx, heightPx],
};

/** Its own image module is sold; the free one is the fork that still gets releases. */
export const docxtemplater: Peer = {
  packageName: 'docxtemplater',
  syntax: {
    blank: (name) => `{${name}}`,
    photo: (name) => `{%${name}}`,
    loop: {
      before: '{#paragraphs}',
      heading1: '{heading1}',
      heading2: '{heading2}',
      text: '{text}',
      after: '{/paragraphs}',
    },
  },
  prepare,
};

async function prepare({ template, blanks, paragraphs, photos }: PeerInput) {
  const Docxtemplater = await load<Docxtemplater>('docxtemplater');
  const PizZip = await load<Zip>('pizzip');
  const ImageModule = await load<ImageModule>('@slosarek/docxtemplater-image-module-free');
  const values = {
    ...blanks,
    paragraphs,
    ...Object.fromEntries(photos.map((photo) => [photo.name, photo])),
  };
  return async () => {
    const modules = photos.length > 0 ? [new ImageModule(IMAGES)] : [];
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, modules });
    document.render(values);
    return document.toBuffer();
  };
}

async function load<T>(name: string): Promise<T> {
  return z.object({ default: callable<T>() }).parse(await loadModule(name)).default;
}
