import { createHashRouter, Navigate } from 'react-router-dom';
import { SignedIn } from './session/SignedIn';
import { Broken } from './shell/Broken';
import { Opening } from './shell/Opening';

/** Every page, each of which comes when it is first opened. */
export const router = createHashRouter([
  {
    errorElement: <Broken />,
    hydrateFallbackElement: <Opening />,
    children: [
      { path: '/sign-in', lazy: async () => ({ Component: (await import('./pages/SignIn/SignIn')).SignIn }) },
      {
        element: <SignedIn />,
        children: [
          {
            path: '/change-password',
            lazy: async () => ({
              Component: (await import('./pages/ChangePassword/ChangePassword')).ChangePassword,
            }),
          },
          {
            lazy: async () => ({ Component: (await import('./shell/Shell')).Shell }),
            children: [
              { index: true, element: <Navigate to="/overview" replace /> },
              {
                path: '/overview',
                lazy: async () => ({ Component: (await import('./pages/Overview/Overview')).Overview }),
              },
              {
                path: '/members',
                lazy: async () => ({ Component: (await import('./pages/Members/Members')).Members }),
              },
              {
                path: '/orders',
                lazy: async () => ({ Component: (await import('./pages/Orders/Orders')).Orders }),
              },
              {
                path: '/day-close',
                lazy: async () => ({ Component: (await import('./pages/DayClose/DayClose')).DayClose }),
              },
              {
                path: '/adjustments',
                lazy: async () => ({
                  Component: (await import('./pages/Adjustments/Adjustments')).Adjustments,
                }),
              },
              {
                path: '/plans',
                lazy: async () => ({ Component: (await import('./pages/Plans/Plans')).Plans }),
              },
              {
                path: '/operators',
                lazy: async () => ({ Component: (await import('./pages/Operators/Operators')).Operators }),
              },
              {
                path: '/import',
                lazy: async () => ({ Component: (await import('./pages/Import/Import')).Import }),
              },
              {
                path: '/audit',
                lazy: async () => ({ Component: (await import('./pages/Audit/Audit')).Audit }),
              },
              {
                path: '*',
                lazy: async () => ({ Component: (await import('./pages/NotFound/NotFound')).NotFound }),
              },
            ],
          },
        ],
      },
    ],
  },
]);
