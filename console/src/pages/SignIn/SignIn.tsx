import './SignIn.css';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { signIn } from '../../api/console';
import { myselfKey, queryClient } from '../../api/queryClient';
import { sentenceOf } from '../../format/sentenceOf';
import type { Wanted } from '../../session/SignedIn';
import { openSession, useSession } from '../../session/session';
import { texts } from '../../texts/texts';
import { Welcome } from './Welcome';

/** Opens a session and leads back to where it was asked for. */
export function SignIn(): ReactElement {
  const { ended } = useSession();
  const navigate = useNavigate();
  const wanted = useLocation().state as Wanted | null;
  const opening = useMutation({
    mutationFn: ({ user, password }: { user: string; password: string }) => signIn(user, password),
    onSuccess: ({ session, myself }) => {
      queryClient.clear();
      queryClient.setQueryData(myselfKey, myself);
      openSession(session);
      navigate(wanted?.from ?? '/', { replace: true });
    },
  });
  return (
    <Welcome>
      <h1 className="gate__title">{texts.signIn.title}</h1>
      {ended !== null && !opening.isError && (
        <p className="gate__note" role="status">
          {ended === 'expired' ? texts.signIn.ended : texts.signIn.signedOut}
        </p>
      )}
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => !opening.isPending && opening.mutate(values)}
      >
        <Form.Item
          name="user"
          label={texts.signIn.user}
          rules={[{ required: true, whitespace: true, message: texts.signIn.userMissing }]}
        >
          <Input size="large" autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={texts.signIn.password}
          rules={[{ required: true, message: texts.signIn.passwordMissing }]}
        >
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        {opening.isError && (
          <p className="gate__error" role="alert">
            {sentenceOf(opening.error)}
          </p>
        )}
        <Button type="primary" size="large" block htmlType="submit" loading={opening.isPending}>
          {texts.signIn.submit}
        </Button>
      </Form>
      <p className="gate__help">{texts.signIn.help}</p>
    </Welcome>
  );
}
