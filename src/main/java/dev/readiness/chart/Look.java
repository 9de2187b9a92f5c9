package dev.readiness.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/**
 * The picture's measures and colours. It brings its own ground, as Slack shows it on white and on near black; what is
 * read on that ground keeps 4.5 to 1, what is drawn on it 3 to 1.
 */
final class Look {
    static final int WIDTH = 1000;
    static final int HEIGHT = 860;
    static final int EDGE = 40;

    static final Color GROUND = new Color(0xF4F5F7);
    static final Color BORDER = new Color(0x8A8F98);
    static final Color GRID = new Color(0xD9DCE1);
    static final Color INK = new Color(0x1D2129);
    static final Color QUIET = new Color(0x545B66);

    static final Color ANSWERED = new Color(0x1F7A5C);
    static final Color OPEN = new Color(0x6B7A90);
    static final Color OPEN_FILL = new Color(0xC9D2DE);
    static final Color RISKS = new Color(0xB3401A);
    static final Color DECISIONS = new Color(0x4B5FA6);

    static final BasicStroke LINE = new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private Look() {}

    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
