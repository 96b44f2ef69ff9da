/// <reference types="vite/client" />

/** As much of the types of react-dom as the console uses: React's own come alone. */
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(node: import('react').ReactNode): void };
}
