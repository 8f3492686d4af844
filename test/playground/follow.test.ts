import { describe, expect, it } from 'vitest';
import { follow, type MessageEvent } from '../../src/playground/page/follow.ts';
import type { MessageView } from '../../src/playground/web/view.ts';

const view = (id: string, content = id) => ({ id, channelId: '1', content }) as unknown as MessageView;
const said = (id: string, content = id): MessageEvent => ({ type: 'message', message: view(id, content) });
const edited = (id: string, content: string): MessageEvent => ({
  type: 'messageEdited',
  message: view(id, content),
});
const deleted = (id: string): MessageEvent => ({ type: 'messageDeleted', id, channelId: '1' });
const contents = (...events: readonly MessageEvent[]) =>
  events
    .reduce(follow, [view('9'), view('20')])
    .map((one) => (one as unknown as { content: string }).content);

describe('follow', () => {
  it('GIVEN a message that comes late THEN it stands where its id belongs, and once', () => {
    expect(contents(said('10'), said('10'), said('30'))).toEqual(['9', '10', '20', '30']);
  });

  it('GIVEN a change THEN it takes the message’s place; of one that is not there nothing is shown', () => {
    expect(contents(edited('9', 'new'), edited('5', 'elsewhere'))).toEqual(['new', '20']);
  });

  it('GIVEN a message that went THEN it is gone', () => {
    expect(contents(deleted('20'), deleted('7'))).toEqual(['9']);
  });
});
