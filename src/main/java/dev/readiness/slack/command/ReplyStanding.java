package dev.readiness.slack.command;

/** What the writer of a reply may do in the review; only who may answer is listened to, all else is talk. */
public enum ReplyStanding {
    MAY_ANSWER,

    /** May leave notes, by the command: what they say in the thread is talk. */
    MAY_NOTE,

    READS_ONLY
}
