import { Access } from '#access';
import { evaluationPolicy, reportPolicy } from '#evaluation';
import { exercisePolicy } from '#exercises';
import { identityPolicy } from '#identity';

/** Who may do what, in one list. */
export const access = new Access([identityPolicy, exercisePolicy, evaluationPolicy, reportPolicy]);
