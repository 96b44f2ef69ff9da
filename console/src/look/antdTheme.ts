import { type ThemeConfig, theme } from 'antd';

/** The theme of antd made of the tokens that stand in styles/tokens.scss, so that there is one list of colours. */
export function antdTheme(isDark: boolean): ThemeConfig {
  const token = tokenReader();
  const [line, ink, card, sunk] = [token('--line'), token('--ink'), token('--card'), token('--sunk')];
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: token('--accent'),
      colorLink: token('--accent'),
      colorError: token('--danger'),
      colorWarning: token('--warn'),
      colorSuccess: token('--accent'),
      colorInfo: token('--accent'),
      colorTextBase: ink,
      colorBgBase: card,
      colorBgLayout: token('--ground'),
      colorBgContainer: card,
      colorBgElevated: card,
      colorText: ink,
      colorTextSecondary: token('--ink-2'),
      colorTextTertiary: token('--ink-3'),
      colorTextDescription: token('--ink-3'),
      colorTextPlaceholder: token('--ink-3'),
      colorBorder: line,
      colorBorderSecondary: line,
      colorSplit: line,
      colorTextLightSolid: token('--on-accent'),
      controlItemBgActive: token('--accent-soft'),
      controlItemBgHover: sunk,
      colorBgMask: token('--scrim'),
      borderRadius: 8,
      borderRadiusLG: 12,
      controlHeight: 34,
      fontSize: 14,
      fontFamily: 'inherit',
      boxShadow: token('--shadow-raised'),
      boxShadowSecondary: token('--shadow-raised'),
      motionDurationMid: '0.16s',
      motionDurationSlow: '0.24s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: {
        cellPaddingBlockSM: 6,
        cellPaddingInlineSM: 12,
        cellFontSizeSM: 13,
        headerBg: token('--side'),
        headerColor: token('--ink-3'),
        headerSplitColor: 'transparent',
        rowHoverBg: token('--row-chosen'),
        borderColor: line,
        headerBorderRadius: 0,
      },
      Segmented: { itemSelectedBg: card, trackBg: sunk },
      Drawer: { paddingLG: 20 },
      Tabs: { horizontalMargin: '0 0 8px' },
    },
  };
}

function tokenReader(): (name: string) => string {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(name).trim();
}
