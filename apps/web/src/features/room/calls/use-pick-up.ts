import { useCommand } from '../../../graphql/use-command.ts';
import { pickUpCall } from '../documents.ts';
import { useScene } from '../scene.ts';

/** Picks up a call; resolves to whether this person did. */
export function usePickUp(): [(inject: string) => Promise<boolean>, boolean] {
  const { exercise } = useScene();
  const [run, { fetching }] = useCommand(pickUpCall);
  return [async (inject) => !fetching && (await run({ exerciseId: exercise.id, inject })) !== null, fetching];
}
