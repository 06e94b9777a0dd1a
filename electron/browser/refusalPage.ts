import { createHash } from 'node:crypto';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Failure } from '../../shared/result/result.ts';
import { REFUSAL } from './texts.ts';

const STYLE = `
body { margin: 0; padding: 56px 64px; color: #1f2937; background: #fff; font: 16px/1.7 "Microsoft YaHei", "PingFang SC",
  "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif; }
main { max-width: 900px; }
h1 { margin: 0 0 20px; font-size: 20px; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.first { font-size: 26px; line-height: 1.6; font-weight: 600; }
.then { font-size: 18px; }
.close { color: #4b5563; }
`;

/** Nothing but this one style: no script, no picture, no address. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** A page that says why the program did not start: what happened in large type, then what is safe and what to do. */
export function refusalPage(failure: Failure): string {
  const [first = '', ...then] = failureSentence(failure).split(/(?<=。)/u);
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${POLICY}">`,
    `<title>${REFUSAL.title}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${REFUSAL.heading}</h1>`,
    `<p class="first" role="alert">${escaped(first)}</p>`,
    ...then.map((sentence) => `<p class="then">${escaped(sentence)}</p>`),
    `<p class="close">${REFUSAL.close}</p></main></body></html>`,
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
