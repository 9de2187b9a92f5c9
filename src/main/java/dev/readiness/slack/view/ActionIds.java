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

    /** Use a reply as an answer: {@code candidate.YES} and so on. */
    public static final String CANDIDATE = "candidate.";

    /** The reply is no answer. */
    public static final String CANDIDATE_TALK = "candidate.TALK";

    /** A prompt's menu, and its entries. */
    public static final String TASK = "task";

    public static final String REASSIGN = "reassign";
    public static final String SNOOZE = "snooze";
    public static final String NOT_MINE = "not-mine";
    public static final String SEEN = "seen";

    /** The modal by which an item is handed to somebody. */
    public static final String REASSIGN_MODAL = "reassign";

    /** The modal by which an item is put off. */
    public static final String SNOOZE_MODAL = "snooze";

    /** The shortcuts in Slack's own menus, as the app's manifest names them. */
    public static final String ANSWER_SHORTCUT = "answer-prompt";

    public static final String ATTACH_SHORTCUT = "attach-evidence";
    public static final String START_SHORTCUT = "start-review";

    /** The modal by which a message becomes an answer. */
    public static final String ANSWER_MESSAGE_MODAL = "answer-message";

    /** The modal by which a message becomes evidence. */
    public static final String ATTACH_MODAL = "attach";

    /** Open the modal by which a risk is let be, and agree to one that somebody asked for. */
    public static final String STAFF = "staff";

    public static final String STAFF_MODAL = "staff-modal";
    public static final String WAIVE = "waive";

    public static final String APPROVE = "approve";

    /** The card's button, and its menu's entry where it was drawn before. */
    public static final String RISKS = "risks";

    /** Open a closed review again. */
    public static final String REOPEN = "reopen";

    /** Entries of the card's menu, and buttons at the end of a walk. */
    public static final String CLOSE = "close";

    public static final String OWN = "own";

    /** Take over what was answered in an earlier review. */
    public static final String CONFIRM = "confirm";

    public static final String WAIVE_MODAL = "waive";
    public static final String CLOSE_MODAL = "close";

    /** Turn to another page of the home: {@code home-page.2} and so on. */
    public static final String HOME_PAGE = "home-page";

    /** Open the register of decisions, at its first page or another: {@code decisions.2} and so on. */
    public static final String DECISIONS = "decisions";

    /** What all buttons of a decision begin with, and its menu's entries. */
    public static final String DECISION = "decision.";

    public static final String DECIDE = DECISION + "decide";
    public static final String DECISION_ASSIGN = DECISION + "assign";
    public static final String DECISION_BLOCK = DECISION + "block";
    public static final String DECISION_SNOOZE = DECISION + "snooze";
    public static final String DECISION_HISTORY = DECISION + "history";

    /** Buttons of a reminder: whoever decides it is on it, or does not decide it. */
    public static final String DECISION_SEEN = DECISION + "seen";

    public static final String DECISION_NOT_MINE = DECISION + "not-mine";
    /** A decision's menu; its entries carry the id of the button that does the same. */
    public static final String DECISION_MENU = DECISION + "menu";

    /** A meeting goes on to the next decision. */
    public static final String DECISION_NEXT = DECISION + "next";

    /** The modals by which a decision is made, arranged, blocked and put off, and by which a message becomes one. */
    public static final String DECIDE_MODAL = "decide";

    public static final String DECISION_ASSIGN_MODAL = "decision-assign";
    public static final String DECISION_BLOCK_MODAL = "decision-block";
    public static final String DECISION_SNOOZE_MODAL = "decision-snooze";
    public static final String LOG_DECISION_MODAL = "log-decision";

    /** The shortcut by which a message becomes a decision of the register. */
    public static final String LOG_DECISION_SHORTCUT = "log-decision";

    private ActionIds() {}
}
