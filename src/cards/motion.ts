import { personName } from '../core/constitution/index.ts';
import { type Business, quorumOf } from '../core/meeting/index.ts';
import { motionButtons, NO_BUTTONS } from './motion-buttons.ts';
import { motionFacts, motionFoot, motionStage, objectionBand, spokenMotion } from './motion-words.ts';
import { presidingLine } from './presiding.ts';
import { quorumBand, quorumFigure } from './quorum-words.ts';
import { fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { plural, where } from './words.ts';

type Shown = ShownAs<'motion'>;
type Put = Exclude<Business, { readonly stage: 'listed' }>;

/** An item put to the Board: its motion, how it is decided, and who objects (R-CONS-1, R-PARTIAL-2). */
export function motion(showing: Shown, room: Room): Sheet {
  const { meeting, board, number: no } = showing;
  const business = meeting.stage === 'uncalled' ? undefined : meeting.business[no];
  if (meeting.stage === 'uncalled' || business === undefined) return absent(showing);
  if (business.stage === 'listed') return absent(showing, business.line.title);
  const quorum = quorumOf(meeting, showing, no);
  const open = business.stage === 'motion' && meeting.stage !== 'closed';
  const figure = figureOf(business, quorumFigure(quorum));
  const raiser = personName(board, business.line.by);
  const title = clip(business.line.title, room.text);
  return {
    head: head(
      where(board, `item ${no}`, by(raiser, business.line.by)),
      title,
      figure.figure,
      figure.unit,
      figure.colour,
    ),
    bands: open ? [...quorumBand(showing, meeting, quorum), ...objectionBand(showing, business)] : [],
    facts: [...fact('Now', motionStage(showing, business)), ...motionFacts(showing, meeting, business)],
    foot: motionFoot(showing, business),
    speak: `Item ${no}, ${title}: ${spokenMotion(showing, business)}`,
    body: { text: clip(business.motion.text, room.text), presiding: presidingLine(showing, meeting) },
    plain: { no, may: open ? motionButtons(showing, meeting, business) : NO_BUTTONS },
  };
}

const by = (name: string, id: string): string =>
  name.startsWith('Someone no longer') ? `raised by ${id}` : `raised by the ${name}`;

function absent({ board, number: no }: Shown, title = `Item ${no}`): Sheet {
  return {
    head: head(where(board, `item ${no}`), title),
    foot: 'This item has not been taken yet.',
    speak: `Item ${no} has not been taken yet.`,
    body: { text: '', presiding: '' },
    plain: { no, may: NO_BUTTONS },
  };
}

function figureOf(business: Put, quorum: ReturnType<typeof quorumFigure>): ReturnType<typeof quorumFigure> {
  const binding = business.objections.filter((o) => o.binding).length;
  if (business.stage === 'decided' || business.stage === 'deferred')
    return { figure: '', unit: '', colour: 'default' };
  if (business.stage !== 'motion' || binding === 0 || quorum.colour === 'attention') return quorum;
  return { figure: String(binding), unit: plural(binding, 'objection'), colour: 'default' };
}
