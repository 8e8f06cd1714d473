/** What all pictures may take together on this device, and how much of it is taken. */
import type { JSX } from 'preact';
import { type PictureRoom, pictureRooms } from '../../settings/picture-room.ts';
import { say, wordsLanguage } from '../../words.ts';
import { Choices } from '../parts/choices.tsx';
import { sizeInWords } from './sizes.ts';
import { useAnswer } from './use-answer.ts';

export type RoomVerbs = { read(): Promise<PictureRoom>; keep(room: PictureRoom): Promise<void> };

const megabyte = 1_000_000;

function wordOf(room: number): string {
  return room === 0 ? say('optionsPictureRoomNone') : sizeInWords(room * megabyte, wordsLanguage());
}

export function PictureLimit({ verbs, taken }: { verbs: RoomVerbs; taken: number }): JSX.Element {
  const [answer, again] = useAnswer(verbs.read);
  const room = answer.at === 'given' ? answer.value : 0;
  const limit = room * megabyte;
  return (
    <>
      <Choices
        name="picture-room"
        label={say('optionsPictureRoom')}
        values={pictureRooms}
        chosen={room}
        wordOf={wordOf}
        choose={(chosen) => void verbs.keep(chosen).then(again, again)}
      />
      {limit > 0 && <meter aria-label={say('optionsPictureRoom')} value={taken} max={limit} />}
      {limit > 0 && taken >= limit && <p role="status">{say('optionsPictureRoomFull')}</p>}
    </>
  );
}
