import type { BindingDoc } from '../shared/store/invitations';
import type { Choice } from './chooseInviter';

/**
 * What is kept of the choice of an inviter at registration (product.md A5): the touch that it rests on, and what was passed
 * over. Null for somebody whom nobody invited.
 */
export function bindingEvidence(
  { chosen, passedOver }: Choice,
  decidedBy: string,
  boundAt: Date,
): Omit<BindingDoc, '_id' | 'inviter'> | null {
  if (!chosen && passedOver.length === 0) return null;
  const touch = chosen?.invitation.touch;
  return {
    code: touch?.code ?? null,
    scene: touch?.scene ?? null,
    touchedAt: touch?.lastAt ?? null,
    boundAt,
    how: touch ? 'touch' : 'none',
    decidedBy,
    passedOver,
  };
}
