import { z } from 'zod';
import { callable, loadModule, type Peer, type PeerInput } from './peer.ts';

type TemplateHandler = new () => {
  process(template: Uint8Array, values: Readonly<Record<string, unknown>>): Promise<Uint8Array>;
};

const MODULE = z.object({ TemplateHandler: callable<TemplateHandler>() });

export const easyTemplateX: Peer = {
  packageName: 'easy-template-x',
  syntax: {
    blank: (name) => `{${name}}`,
    photo: (name) => `{${name}}`,
    // Around the paragraph, its loop would repeat the two empty ones that its marks stood in.
    loop: {
      before: '',
      heading1: '{#paragraphs [loopOver: "paragraph"]}{heading1}',
      heading2: '{heading2}',
      text: '{text}{/paragraphs}',
      after: '',
    },
  },
  prepare,
};

/** It tells what it is given by its class: of bytes it takes Buffer, not any Uint8Array. */
async function prepare({ template, blanks, paragraphs, photos }: PeerInput) {
  const { TemplateHandler } = MODULE.parse(await loadModule('easy-template-x'));
  const bytes = Buffer.from(template);
  const pictures = photos.map(({ name, jpeg, widthPx, heightPx }) => [
    name,
    { _type: 'image', source: Buffer.from(jpeg), format: 'image/jpeg', width: widthPx, height: heightPx },
  ]);
  const values = { ...blanks, paragraphs, ...Object.fromEntries(pictures) };
  return () => new TemplateHandler().process(bytes, values);
}
