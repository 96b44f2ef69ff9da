import './styles/tokens.scss';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { applyLook } from './look/look';

applyLook();
createRoot(document.getElementById('app')!).render(<App />);
