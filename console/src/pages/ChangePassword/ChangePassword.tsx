import '../SignIn/SignIn.css';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';
import { changePassword } from '../../api/console';
import { myselfKey, queryClient } from '../../api/queryClient';
import { sentenceOfAct } from '../../format/sentenceOf';
import { useMyself } from '../../session/myself';
import { texts } from '../../texts/texts';
import { Welcome } from '../SignIn/Welcome';

interface Passwords {
  current: string;
  next: string;
  repeat: string;
}

/** A password of one's own: at the first sign-in in place of the one-time password, later whenever one wants. */
export function ChangePassword(): ReactElement {
  const { mustChangePassword, user } = useMyself();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const changing = useMutation({
    mutationFn: ({ current, next }: Passwords) => changePassword(current, next),
    onSuccess: (myself) => {
      queryClient.setQueryData(myselfKey, myself);
      message.success(texts.signIn.changed);
      navigate('/', { replace: true });
    },
  });
  const words = texts.signIn;
  const required = { required: true, message: words.passwordMissing };
  return (
    <Welcome>
      <h1 className="gate__title">{mustChangePassword ? words.firstTitle : words.changeTitle}</h1>
      <p className="gate__note">{mustChangePassword ? words.firstNote : words.changeNote}</p>
      <Form<Passwords>
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => !changing.isPending && changing.mutate(values)}
      >
        {/* So that the browser keeps the new password with the right name. */}
        <input
          className="only-read"
          readOnly
          tabIndex={-1}
          aria-hidden
          autoComplete="username"
          value={user ?? ''}
        />
        <Form.Item
          name="current"
          label={mustChangePassword ? words.currentFirst : words.current}
          rules={[required]}
        >
          <Input.Password size="large" autoFocus autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={words.next} extra={words.nextHint} rules={[required]}>
          <Input.Password size="large" autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={words.repeat}
          dependencies={['next']}
          rules={[
            required,
            ({ getFieldValue }) => ({
              validator: async (_, value) => {
                if (value && value !== getFieldValue('next')) throw new Error(words.repeatDiffers);
              },
            }),
          ]}
        >
          <Input.Password size="large" autoComplete="new-password" maxLength={128} />
        </Form.Item>
        {changing.isError && (
          <p className="gate__error" role="alert">
            {sentenceOfAct(changing.error)}
          </p>
        )}
        <Button type="primary" size="large" block htmlType="submit" loading={changing.isPending}>
          {words.change}
        </Button>
        {!mustChangePassword && (
          <Button type="text" size="large" block onClick={() => navigate(-1)}>
            {texts.states.cancel}
          </Button>
        )}
      </Form>
    </Welcome>
  );
}
