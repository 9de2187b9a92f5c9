package dev.readiness.slack.view;

/** The one place where text becomes mrkdwn. */
final class Escape {
    private static final int LONGEST_QUOTED = 80;

    private Escape() {}

    /** Text of ours or of a package in mrkdwn: no mention or link can come out of it. */
    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A link with those words, which are mrkdwn already. */
    static String link(String address, String mrkdwn) {
        return "<" + text(address) + "|" + mrkdwn + ">";
    }

    /** A bit of what somebody typed, shown as they typed it, without any formatting and cut where it is long. */
    static String typed(String text) {
        return typed(text, LONGEST_QUOTED);
    }

    /** The same, cut where it is longer than {@code most}. */
    static String typed(String text, int most) {
        var line = text.replace('`', '\u02CB').replaceAll("\\s+", " ").strip();
        var end = line.offsetByCodePoints(0, Math.min(most, line.codePointCount(0, line.length())));
        var cut = line.length() > end ? line.substring(0, end) + "…" : line;
        return "`" + text(cut) + "`";
    }
}
