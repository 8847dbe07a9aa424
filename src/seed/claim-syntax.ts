import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Data, Literal } from 'mdast';
import type { Construct, Extension, State } from 'micromark-util-types';

/** A mark for a checked claim, `[^c14]` (or `[^C14]`): drawn as an empty `sup` that the page fills. */
export interface ClaimMark extends Literal {
  type: 'claimMark';
  value: string;
  data: Data;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    claimMark: ClaimMark;
  }
  interface RootContentMap {
    claimMark: ClaimMark;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    claimMark: 'claimMark';
  }
}

const [CARET, CAPITAL_C, SMALL_C, CLOSE] = [94, 67, 99, 93];
const MOST_DIGITS = 4;

/** `[^c` and digits; an escaped bracket never comes here, so that `\[^c14\]` stays text. */
const claimMark: Construct = {
  name: 'claimMark',
  tokenize(effects, ok, nok) {
    let digits = '';
    // A footnote of the article's own goes first: GFM's syntax has read all definitions by now.
    const { gfmFootnotes = [] } = this.parser as { gfmFootnotes?: string[] };
    const number: State = (code) => {
      if (code !== null && code >= 48 && code <= 57 && digits.length < MOST_DIGITS) {
        digits += String.fromCharCode(code);
        effects.consume(code);
        return number;
      }
      if (code !== CLOSE || digits === '' || gfmFootnotes.includes(`C${digits}`)) return nok(code);
      effects.consume(code);
      effects.exit('claimMark');
      return ok;
    };
    const expect =
      (wanted: readonly number[], next: State): State =>
      (code) => {
        if (code === null || !wanted.includes(code)) return nok(code);
        effects.consume(code);
        return next;
      };
    return (code) => {
      effects.enter('claimMark');
      effects.consume(code);
      return expect([CARET], expect([CAPITAL_C, SMALL_C], number));
    };
  },
};

/** Reads claim marks into tokens. */
export const claimSyntax: Extension = { text: { 91: claimMark } };

/** Makes nodes of the tokens. */
export const claimNodes: FromMarkdown = {
  enter: {
    claimMark(this: CompileContext, token) {
      const id = this.sliceSerialize(token).slice(2, -1).toLowerCase();
      this.enter({ type: 'claimMark', value: id, data: { hName: 'sup', hProperties: { dataClaim: id } } } as ClaimMark, token);
    },
  },
  exit: {
    claimMark(this: CompileContext, token) {
      this.exit(token);
    },
  },
};
