// The Content-Security-Policy of the built page, as a Vite plugin: the page may run its own code and nothing else.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { scriptPolicy } from './chunks.ts';

/** A text as the source of a policy: its hash. */
export const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

interface Sources {
  readonly script: string;
  readonly style: string;
  readonly font: string;
  /** What the page itself may read: its own typefaces, which a picture that is saved carries. */
  readonly connect: string;
  /** Where the service worker and the manifest may come from. */
  readonly worker: string;
  /** The names of trusted-types policies: those that name the service worker and the scripts that come later, or none. */
  readonly types: string;
}

/** The policy as one line: what may run, style, and be fetched by the browser itself. */
export function policy({ script, style, font, connect, worker, types }: Sources): string {
  return [
    `default-src 'none'`,
    `script-src ${script}`,
    `style-src ${style}`,
    `img-src 'self' data: blob:`,
    `font-src ${font}`,
    `connect-src ${connect}`,
    `worker-src ${worker}`,
    `manifest-src ${worker}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${types}`,
  ].join('; ');
}

/** Hashes of the texts inside all elements of one name, as sources of a policy; 'none' when there is no such element. */
export function inlineSources(html: string, element: 'script' | 'style'): string {
  const inside = html.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([^]*?)</${element}>`, 'g'));
  const sources = [...inside].map((match) => match[1] ?? '').filter((text) => text !== '');
  return sources.length === 0 ? `'none'` : sources.map(hash).join(' ');
}

const META = '<meta charset="utf-8" />';

/** The page with its policy right behind the charset, before anything that could run; throws when that place is missing. */
export function withPolicy(html: string, text: string): string {
  if (!html.includes(META)) throw new Error(`index.html must contain ${META}`);
  return html.replace(META, () => `${META}\n    <meta http-equiv="Content-Security-Policy" content="${text}" />`);
}

/** Writes the policy into index.html of a build; the development server, which runs inline code, goes without. */
export function contentSecurityPolicy(single: boolean): Plugin {
  return {
    name: 'adjoint:csp',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no index.html.');
        const html = page.source.toString();
        const text = single
          ? policy({
              script: inlineSources(html, 'script'),
              style: inlineSources(html, 'style'),
              font: 'data:',
              connect: `'none'`,
              worker: `'none'`,
              types: `'none'`,
            })
          : policy({
              script: `'self' ${inlineSources(html, 'script')}`,
              style: `'self' ${inlineSources(html, 'style')}`,
              font: `'self'`,
              connect: `'self'`,
              worker: `'self'`,
              types: `adjoint-worker ${scriptPolicy}`,
            });
        page.source = withPolicy(html, text);
      },
    },
  };
}
