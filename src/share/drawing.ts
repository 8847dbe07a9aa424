import { CARD_SIZE, type Card, type Figure } from './card.ts';
import { colour } from './colours.ts';
import { box, type Element } from './element.ts';
import { drawGauge, heightOf } from './gauge.ts';
import { LINE_HEIGHT, setTitle, widthOf } from './lines.ts';

/** The sign of an erratum, smaller than the value it stands at. */
const DAGGER = '†';
const MARGIN = 76;
const ROOM = CARD_SIZE.width - 2 * MARGIN;
/** What is left for the title and the gauge when section, figure and foot have what they need. */
const HEIGHT = 268;

/** A card as boxes on paper. @param parts the title, cut where a line may break; together they are the title */
export function drawCard(card: Card, parts: readonly string[], fonts: readonly string[]): Element {
  const { gauge } = card.figure;
  return box(
    {
      ...CARD_SIZE,
      flexDirection: 'column',
      padding: `58px ${MARGIN}px 42px`,
      background: colour('paper'),
      color: colour('ink'),
      fontFamily: fonts.join(', '),
    },
    [
      box({ fontSize: 30, fontWeight: 700, color: colour('accent') }, card.section),
      title(parts, HEIGHT - (gauge === undefined ? 0 : heightOf(gauge))),
      box({ flexGrow: 1 }),
      figure(card.figure),
      box({ marginTop: 30, paddingTop: 22, borderTop: `2px solid ${colour('hair')}`, alignItems: 'center', fontSize: 28 }, [sign(), box({}, card.site)]),
    ],
  );
}

/** The title, as large as it can be. */
function title(all: readonly string[], height: number): Element {
  const { parts, size, width } = setTitle(all, { width: ROOM, height });
  return box(
    { flexWrap: 'wrap', maxWidth: width, maxHeight: height, overflow: 'hidden', marginTop: 12, fontSize: size, fontWeight: 700, lineHeight: LINE_HEIGHT },
    parts.map((part) => box({ maxWidth: width, whiteSpace: 'pre-wrap', wordBreak: 'break-word' }, part)),
  );
}

/** The value, large, with what it is of beside it and its gauge below. */
function figure({ value, label, note, gauge }: Figure): Element {
  return box({ flexDirection: 'column' }, [
    box({ alignItems: 'flex-end' }, [
      box({ flexShrink: 0, marginRight: 34, fontSize: widthOf(value) > 5 ? 72 : 100, fontWeight: 700, lineHeight: 1, color: colour('accent') }, [
        box({}, value.replace(DAGGER, '')),
        value.endsWith(DAGGER) ? box({ marginLeft: -6, fontSize: 46, color: colour('warn') }, DAGGER) : null,
      ]),
      box({ flexDirection: 'column', flexShrink: 1, fontSize: 27, lineHeight: 1.4 }, [
        box({ fontWeight: 700 }, label),
        ...note.split('\n').map((line) => box({ color: colour('muted'), fontSize: 25 }, line)),
      ]),
    ]),
    gauge === undefined ? null : drawGauge(gauge, ROOM),
  ]);
}

/** The site's sign, as in its icon: a branch that ends in a mark. */
function sign(): Element {
  const [ink, accent] = [colour('ink'), colour('accent')];
  return box({ position: 'relative', width: 44, height: 40, marginRight: 16 }, [
    box({ position: 'absolute', left: 4, top: 4, width: 4, height: 32, background: ink }),
    box({ position: 'absolute', left: 4, top: 18, width: 26, height: 4, background: ink }),
    box({ position: 'absolute', left: 26, top: 12, width: 16, height: 16, borderRadius: 8, background: accent }),
  ]);
}
