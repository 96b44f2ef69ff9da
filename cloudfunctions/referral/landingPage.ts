/** Where a scanned code or an opened link brings somebody: the page that keeps the invitation (product.md A3). */
export const landingPage = 'pages/home/index';
