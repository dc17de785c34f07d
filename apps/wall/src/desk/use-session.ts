import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';

/** Who is here, which several parts of a page want to know: asked for once while they come to the page one after the other. */
export const useSession = () => useAnswer(question('/session'), { keptMs: 10_000 });
