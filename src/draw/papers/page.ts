// How the graph of a moment is drawn for a page: with all words where they have room, else in short, and in rows where it is long.
import type { EdgeId, NodeId } from '../../engine';
import { type GraphLayout, layoutGraph, type LayoutOptions, layoutRows, roughSize } from '../graph';
import { texWidth } from '../tex';
import { type Detail, edgesOf, type GraphMoment, type Line, linesOf } from './moment';

interface Words {
  readonly nodes: ReadonlyMap<NodeId, readonly Line[]>;
  readonly edges: ReadonlyMap<EdgeId, Line>;
}

/** A graph as it stands on a page. */
interface Drawing extends Words {
  readonly layout: GraphLayout;
  /** By how much it is made smaller, type and all. */
  readonly scale: number;
}

/** What A4 and Letter have between margins of 2 cm, in points; a picture may lie on its side. */
const page = { short: 480, long: 670 } as const;
/** Type of 9 points is not made smaller than 5: what is larger still is for a poster. */
const leastScale = 5 / 9;
/** What one gives up in size for a page that need not be turned, for all words, and for a row less. */
const prices = { side: 0.9, short: 0.85, row: 0.92, tall: 0.99 } as const;
/** So many ways are tried out, and so many where each takes long. */
const mostTried = { usual: 8, large: 2 } as const;
const manyNodes = 60;
const mostRows = 6;

/** Rough sizes in points: a sign, a line of words, what a fraction adds. */
const sign = 5.4;
const lineHeight = { whole: 14, short: 11.5 } as const;
const fraction = { whole: 12, short: 7 } as const;

/** The air in a box, and what a drawing in short saves around its boxes. */
const air = { whole: 12, short: 7 } as const;
const spacing = {
  whole: {},
  short: {
    gaps: { node: 10, label: 3, bend: 8 },
    lanes: { least: 12, most: 40, climb: 0.25 },
    contributionSize: { w: 0, h: 0 },
  },
} as const;

const widthOf = (lines: readonly Line[]): number => Math.max(0, ...lines.map(({ tex }) => texWidth(tex))) * sign;
const heightOf = (lines: readonly Line[], detail: Detail): number =>
  lines.reduce((sum, { tex }) => sum + lineHeight[detail] + (/\\[dt]?frac|\\sum/.test(tex) ? fraction[detail] : 0), 0);

function wordsOf(moment: GraphMoment, detail: Detail): Words {
  return {
    nodes: new Map(moment.graph.nodes.map(({ id }) => [id, linesOf(id, moment, detail)])),
    edges: new Map(edgesOf(moment, detail).map(({ name, line }) => [name, line])),
  };
}

function optionsOf({ nodes, edges }: Words, detail: Detail): LayoutOptions {
  return {
    size: (id) => {
      const lines = nodes.get(id) ?? [];
      return { w: widthOf(lines) + air[detail], h: heightOf(lines, detail) + air[detail] };
    },
    labelSize: (name) => {
      const line = edges.get(name);
      if (line === undefined || line.tex === '') return { w: 0, h: 0 };
      return { w: widthOf([line]) + 6, h: heightOf([line], detail) };
    },
    arrow: 0,
    ...spacing[detail],
  };
}

interface Size {
  readonly w: number;
  readonly h: number;
}

/** The scale at which a drawing fits the page as it is, or turned. */
const uprightScale = ({ w, h }: Size): number => Math.min(1, page.short / w, page.long / h);
const sideScale = ({ w, h }: Size): number => Math.min(1, page.long / w, page.short / h);

/** How good a drawing of such a size is, before what it leaves out is counted. */
const worth = (size: Size): number => Math.max(uprightScale(size), prices.side * sideScale(size));

interface Plan {
  readonly words: Words;
  readonly options: LayoutOptions;
  readonly rows: number;
  /** What its size is multiplied with. */
  readonly price: number;
}

/** All ways to draw a graph: with all words or in short, in rows, and with tall columns parted. */
function plansOf(moment: GraphMoment): readonly Plan[] {
  return (['whole', 'short'] as const).flatMap((detail) => {
    const words = wordsOf(moment, detail);
    const usual = optionsOf(words, detail);
    return [undefined, 6, 5, 4, 3, 2].flatMap((tallest) =>
      Array.from({ length: mostRows }, (_, i): Plan => {
        const price =
          (detail === 'short' ? prices.short : 1) * (tallest === undefined ? 1 : prices.tall) * prices.row ** i;
        return { words, options: { ...usual, ...(tallest !== undefined && { tallest }) }, rows: i + 1, price };
      }),
    );
  });
}

/** The drawing whose type is largest on a page, of those that look most promising by a rough estimate. */
export function drawingFor(moment: GraphMoment): Drawing {
  const { graph } = moment;
  const promising = plansOf(moment)
    .map((plan) => ({ ...plan, rough: plan.price * worth(roughSize(graph, plan.options, plan.rows)) }))
    .sort((p, q) => q.rough - p.rough)
    .slice(0, graph.nodes.length > manyNodes ? mostTried.large : mostTried.usual);
  const drawn = promising.map(({ words, options, rows, price }) => {
    const layout = rows === 1 ? layoutGraph(graph, options) : layoutRows(graph, options, rows);
    const size = { w: layout.width, h: layout.height };
    const scale = Math.max(leastScale, uprightScale(size), sideScale(size));
    return { drawing: { ...words, layout, scale }, worth: price * worth(size) };
  });
  const [first, ...others] = drawn;
  if (first === undefined) throw new RangeError('There is no way to draw the graph.');
  return others.reduce((best, next) => (next.worth > best.worth ? next : best), first).drawing;
}
