import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types';
import type { KeptHtml } from './kept-html.ts';

const isLineEnd = (code: Code): boolean => code !== null && code < -2;

/**
 * What Markdown of captures means beyond CommonMark and GFM: HTML is only what a converter kept, `_` marks emphasis
 * between Japanese letters too, and bare addresses are left to a later step, which knows where they end.
 */
export function captureSyntax(kept: KeptHtml): Extension {
  return {
    disable: { null: ['htmlFlow', 'htmlText', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'] },
    flow: { 60: keptFlow(kept.flow) },
    text: { 60: keptTag(kept.inline), 95: underscore },
  };
}

/** The next line, when it belongs to the same containers. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const after: State = (code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code));
    return (code) => {
      if (!isLineEnd(code)) return nok(code);
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return after;
    };
  },
};

/** A block of kept HTML, over all its lines. */
function keptFlow(ends: ReadonlyMap<number, number>): Construct {
  return {
    name: 'keptHtmlFlow',
    concrete: true,
    tokenize(effects, ok, nok) {
      let end = 0;
      const finish: State = (code) => {
        effects.exit('htmlFlow');
        return ok(code);
      };
      const lineStart: State = (code) => {
        if (code === null || isLineEnd(code)) return lineEnd(code);
        effects.enter('htmlFlowData');
        return inside(code);
      };
      const lineEnd: State = (code) => {
        if (code === null || this.now().offset >= end) return finish(code);
        return effects.check(nextLine, overLineEnd, finish)(code);
      };
      const overLineEnd: State = (code) => {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return lineStart;
      };
      const inside: State = (code) => {
        if (code === null || isLineEnd(code)) {
          effects.exit('htmlFlowData');
          return lineEnd(code);
        }
        effects.consume(code);
        return inside;
      };
      return (code) => {
        const found = ends.get(this.now().offset);
        if (found === undefined) return nok(code);
        end = found;
        effects.enter('htmlFlow');
        return lineStart(code);
      };
    },
  };
}

/** One tag within a line of text. */
function keptTag(ends: ReadonlyMap<number, number>): Construct {
  return {
    name: 'keptHtmlText',
    tokenize(effects, ok, nok) {
      let end = 0;
      const inside: State = (code) => {
        if (this.now().offset >= end) {
          effects.exit('htmlTextData');
          effects.exit('htmlText');
          return ok(code);
        }
        // A tag over two lines stays text.
        if (code === null || isLineEnd(code)) return nok(code);
        effects.consume(code);
        return inside;
      };
      return (code) => {
        const found = ends.get(this.now().offset);
        if (found === undefined) return nok(code);
        end = found;
        effects.enter('htmlText');
        effects.enter('htmlTextData');
        return inside(code);
      };
    },
  };
}

const isJapanese = (code: Code): boolean =>
  code !== null && code > 0 && /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f]/.test(String.fromCharCode(code));
const isSpace = (code: Code): boolean => code === null || code < 0 || code === 32 || code === 0x3000;

/** CommonMark takes `_` within a word for a letter; Japanese has no spaces to part words with. */
const underscore: Construct = {
  name: 'attention',
  ...(attention.resolveAll ? { resolveAll: attention.resolveAll } : {}),
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State) {
    const before = this.previous;
    let run: Token | undefined;
    const watched: Effects = { ...effects, exit: (type) => (run = effects.exit(type)) };
    const after: State = (code) => {
      if (run && isJapanese(before) && !isSpace(code)) run._open = true;
      if (run && isJapanese(code) && !isSpace(before)) run._close = true;
      return ok(code);
    };
    return attention.tokenize.call(this, watched, after, nok);
  },
};
