import type { Answer, Problem } from '../../components/problem.ts';
import type { MessageName, RequestOf, ResponseOf } from '../../lib/messages/protocol.ts';
import { MessageError, request } from '../../lib/messages/send.ts';

export type Ask = <N extends MessageName>(
  name: N,
  body: RequestOf<N>,
) => Promise<Answer<ResponseOf<N>>>;

const PROBLEMS: Record<MessageError['code'], Problem> = {
  'no-answer': 'no-answer',
  'record-changed': 'record-changed',
  'not-allowed': 'not-allowed',
  storage: 'storage',
  'no-room': 'no-room',
  'data-loss': 'data-loss',
  'bad-request': 'bad-request',
  'not-found': 'not-found',
  'account-merged': 'merged',
  internal: 'other',
};

/**
 * Asks the background, and once more if nothing answered: the worker may have been stopped between
 * the question and the answer, and every message may be sent twice.
 */
export function makeAsk(
  sendMessage: (message: unknown) => Promise<unknown>,
  isAlive: () => boolean,
): Ask {
  const askOnce: Ask = async (name, body) => {
    try {
      return { ok: true, value: await request(sendMessage, name, body) };
    } catch (error) {
      if (!(error instanceof MessageError)) throw error;
      return { ok: false, problem: PROBLEMS[error.code] };
    }
  };
  return async (name, body) => {
    const answer = await askOnce(name, body);
    if (answer.ok || answer.problem !== 'no-answer' || !isAlive()) return answer;
    return askOnce(name, body);
  };
}
