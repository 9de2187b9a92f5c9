package dev.readiness.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Measures how text, placeholders and icons stand out from what is painted behind them. */
final class Contrast {
    private static final String MEASURE = """
            () => {
              const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
              const colour = (text) => {
                const parts = /^rgba?\\((.+)\\)$/.exec(text);
                if (!parts) throw new Error('a colour that is not understood: ' + text);
                const [r, g, b, a = 1] = parts[1].split(/[ ,/]+/).map(Number);
                return { r, g, b, a };
              };
              const over = (top, below) => {
                const mix = (channel) => top[channel] * top.a + below[channel] * (1 - top.a);
                return { r: mix('r'), g: mix('g'), b: mix('b'), a: 1 };
              };
              const light = ({ r, g, b }) => {
                const part = (value) => {
                  const share = value / 255;
                  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
                };
                return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
              };
              const ratio = (one, other) => {
                const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
                return (high + 0.05) / (low + 0.05);
              };
              const measured = (element, text) => {
                const layers = [];
                let faded = 1;
                for (let at = element; at; at = at.parentElement) {
                  const style = getComputedStyle(at);
                  const layer = colour(style.backgroundColor);
                  if (!layers.some((one) => one.a === 1)) {
                    layers.push(layer);
                    faded *= Number(style.opacity);
                  }
                }
                const ground = layers.reverse().reduce((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 });
                return ratio(over({ ...text, a: text.a * faded }, ground), ground);
              };
              const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
              const found = [];
              let count = 0;
              const note = (element, text, least, what) => {
                count += 1;
                const value = measured(element, text);
                if (value < least) {
                  found.push(`${what}: ${value.toFixed(2)} instead of ${least} in ${element.tagName}.${element.className}`);
                }
              };
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                const element = node.parentElement;
                if (!node.data.trim() || !seen(element)) continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                if (![...range.getClientRects()].some((box) => box.width > 1 && box.height > 1)) continue;
                const style = getComputedStyle(element);
                const size = parseFloat(style.fontSize);
                const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
                note(element, colour(style.color), large ? 3 : 4.5, '“' + node.data.trim().slice(0, 40) + '”');
              }
              for (const field of root.querySelectorAll('[placeholder]')) {
                if (seen(field)) note(field, colour(getComputedStyle(field, '::placeholder').color), 4.5, 'placeholder');
              }
              for (const icon of root.querySelectorAll('button:enabled .icon')) {
                if (seen(icon)) note(icon, colour(getComputedStyle(icon).color), 3, 'icon');
              }
              return [String(count), ...found];
            }
            """;

    private Contrast() {}

    /** @param faults each says what was measured and where */
    record Measured(int count, List<String> faults) {}

    @SuppressWarnings("unchecked")
    static Measured of(Page page) {
        var all = (List<String>) page.evaluate(MEASURE);
        return new Measured(Integer.parseInt(all.get(0)), all.subList(1, all.size()));
    }
}
