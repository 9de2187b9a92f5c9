package dev.readiness.slack.view;

/** The ids of all buttons, menus and modals: what a view draws and what a handler listens to. */
public final class ActionIds {
    /** Answer with a choice: {@code answer.YES} and so on. */
    public static final String ANSWER = "answer.";

    /** Open the modal for an item's answer. */
    public static final String DETAILS = "details";

    public static final String HISTORY = "history";

    /** Bring the first open item. */
    public static final String ANSWER_NEXT = "answer-next";

    /** The card's menu. */
    public static final String MENU = "menu";

    public static final String STATUS = "status";
    public static final String HELP = "help";

    /** Open the modal for a new review. */
    public static final String START = "start";

    /** Run a command of the picked review: {@code pick.RR-1} and so on. */
    public static final String PICK = "pick.";

    /** The modal for a new review. */
    public static final String OPEN_MODAL = "open";

    /** The modal for an item's answer. */
    public static final String ANSWER_MODAL = "answer";

    private ActionIds() {}
}
