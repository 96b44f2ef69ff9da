import type { Access, OperatorRole } from '../../../cloudfunctions/shared/contract/action';

/** Whether an operator of a role is let through by a call's access. The server decides; the console only hides what it would refuse. */
export function may(role: OperatorRole, access: Access): boolean {
  if (access === 'anybody' || access === 'session') return true;
  if (access === 'timer') return role === 'admin';
  if (access === 'trusted') return role === 'admin' || role === 'support';
  return access !== 'visitor' && access !== 'member' && access.includes(role);
}
