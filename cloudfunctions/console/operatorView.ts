import type { MyselfView, OperatorView } from '../shared/contract/console';
import { type OperatorDoc, userOf } from '../shared/store/operators';

export const myselfView = ({ _id, name, role, mustChangePassword = false }: OperatorDoc): MyselfView => ({
  id: _id,
  user: userOf(_id),
  name,
  role,
  mustChangePassword,
});

export const operatorView = (operator: OperatorDoc): OperatorView => ({
  ...myselfView(operator),
  dismissed: operator.dismissed ?? false,
  lastSignInAt: operator.lastSignInAt?.toISOString() ?? null,
  lockedUntil: operator.lockedUntil?.toISOString() ?? null,
});
