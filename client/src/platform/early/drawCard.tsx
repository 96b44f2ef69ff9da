import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import { businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { PageFrame, typeStyle } from '../../components/PageRoot/PageFrame';
import { PointsCard } from '../../components/PointsCard/PointsCard';
import { TYPE_SCALE, useDisplay } from '../../data/display';
import { brand } from '../../texts/brand';
import { headRoom } from '../headRoom.h5';

/** When the app does not come at all, the card goes too. */
const longestMs = 20_000;

/**
 * Draws the points card before the app is there, over the place where the app will draw the same one; touches go through to
 * the app. It goes when the app has drawn a page of its own whose card is no skeleton.
 */
export function drawCard(view: HomeView): void {
  const cover = document.createElement('div');
  cover.className = 'early';
  cover.append(Card(view) as unknown as Node);
  // Whoever looks for a part of the page by its name means the app's.
  for (const part of cover.querySelectorAll('[id]')) part.removeAttribute('id');
  document.body.append(cover);
  const go = () => {
    drawn.disconnect();
    window.removeEventListener('hashchange', go);
    cover.remove();
  };
  const drawn = new MutationObserver(() => {
    if (document.querySelector('#app .page-root') && !document.querySelector('#app .hero .bone')) go();
  });
  drawn.observe(document.body, { childList: true, subtree: true });
  window.addEventListener('hashchange', go);
  setTimeout(go, longestMs);
}

function Card(view: HomeView) {
  const { look, type } = useDisplay();
  const nothing = () => undefined;
  return (
    <PageFrame
      title={brand}
      mark
      ground="ground"
      look={look}
      head={headRoom}
      type={typeStyle(null, TYPE_SCALE[type])}
    >
      <div className="home">
        <PointsCard
          view={view}
          today={businessDayOf(Date.now())}
          seenAt={null}
          onFigure={nothing}
          onToday={nothing}
        />
      </div>
    </PageFrame>
  );
}
