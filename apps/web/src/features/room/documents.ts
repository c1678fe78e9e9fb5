import { graphql } from '../../graphql/graphql.ts';

export const showInjects = graphql(`
  mutation showInjects($exerciseId: ID!, $injects: [ID!]!, $idempotencyKey: ID!) {
    showInjects(exerciseId: $exerciseId, injects: $injects, idempotencyKey: $idempotencyKey) { exerciseMs }
  }
`);

export const openInject = graphql(`
  mutation openInject($exerciseId: ID!, $inject: ID!, $idempotencyKey: ID!) {
    openInject(exerciseId: $exerciseId, inject: $inject, idempotencyKey: $idempotencyKey) { exerciseMs }
  }
`);

export const pickUpCall = graphql(`
  mutation pickUpCall($exerciseId: ID!, $inject: ID!, $idempotencyKey: ID!) {
    pickUpCall(exerciseId: $exerciseId, inject: $inject, idempotencyKey: $idempotencyKey) { exerciseMs }
  }
`);

export const missCall = graphql(`
  mutation missCall($exerciseId: ID!, $inject: ID!, $idempotencyKey: ID!) {
    missCall(exerciseId: $exerciseId, inject: $inject, idempotencyKey: $idempotencyKey) { exerciseMs }
  }
`);

export const answerInject = graphql(`
  mutation answerInject($exerciseId: ID!, $inject: ID!, $text: String!, $idempotencyKey: ID!) {
    answerInject(exerciseId: $exerciseId, inject: $inject, text: $text, idempotencyKey: $idempotencyKey) { exerciseMs }
  }
`);

export const decideInject = graphql(`
  mutation decideInject($exerciseId: ID!, $input: DecideInjectInput!, $idempotencyKey: ID!) {
    decideInject(exerciseId: $exerciseId, input: $input, idempotencyKey: $idempotencyKey) { exerciseMs }
  }
`);

export const writeLog = graphql(`
  mutation writeLog($exerciseId: ID!, $text: String!, $idempotencyKey: ID!) {
    writeLog(exerciseId: $exerciseId, text: $text, idempotencyKey: $idempotencyKey) { exerciseMs }
  }
`);

export const sendMessage = graphql(`
  mutation sendMessage($exerciseId: ID!, $input: SendMessageInput!, $idempotencyKey: ID!) {
    sendMessage(exerciseId: $exerciseId, input: $input, idempotencyKey: $idempotencyKey) { exerciseMs }
  }
`);

export const notifyAuthority = graphql(`
  mutation notifyAuthority($exerciseId: ID!, $input: NotifyAuthorityInput!, $idempotencyKey: ID!) {
    notifyAuthority(exerciseId: $exerciseId, input: $input, idempotencyKey: $idempotencyKey) { exerciseMs }
  }
`);

export const shareInformation = graphql(`
  mutation shareInformation($exerciseId: ID!, $to: [String!]!, $text: String!, $tlp: String, $inject: ID, $idempotencyKey: ID!) {
    shareInformation(exerciseId: $exerciseId, to: $to, text: $text, tlp: $tlp, inject: $inject, idempotencyKey: $idempotencyKey) { exerciseMs }
  }
`);
