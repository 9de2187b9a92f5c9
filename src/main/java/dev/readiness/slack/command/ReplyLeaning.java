package dev.readiness.slack.command;

import dev.readiness.checklist.Choice;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text that does not start with an answer leans to. */
final class ReplyLeaning {
    private static final int FILLERS = 4;
    private static final ReplyPhrases FILLER = ReplyPhrases.of("""
            well,so,oh,ah,hmm,hm,mm,um,uh,ok,okay,actually,then,i think,i guess,i'd say,i would say,i believe,probably,\
            maybe,mostly,definitely,the answer is,answer is,it's a,that's a,hi,hey,sure,also,still,sorry,and""");
    private static final ReplyPhrases TO_YES = ReplyPhrases.of("""
            i think so,think so,i guess so,guess so,i believe so,i suppose so,i assume so,i hope so,hope so,probably,\
            should be,most likely,likely,mostly,in theory,presumably,more or less,pretty much,basically""");
    private static final ReplyPhrases TO_NO = ReplyPhrases.of("""
            not yet,not really,not quite,not exactly,not entirely,not fully,not completely,i don't think so,\
            i do not think so,don't think so,probably not,unlikely,not that i know,not to my knowledge,not any more,\
            not anymore,i doubt it""");
    private static final ReplyPhrases NOWHERE = ReplyPhrases.of("""
            almost,nearly,partly,partially,kind of,kinda,sort of,sorta,maybe,perhaps,possibly,it depends,depends,\
            somewhat,in progress,wip,working on it,soon,tbd,todo""");

    private final ReplyWords words;

    ReplyLeaning(ReplyWords words) {
        this.words = words;
    }

    /**
     * A leaning.
     *
     * @param isHedged whether it leans at all
     * @param choice null where it leans to nothing, or to several choices
     */
    record Leaning(boolean isHedged, @Nullable Choice choice) {}

    Leaning of(ReplyText text) {
        Set<Choice> found = EnumSet.noneOf(Choice.class);
        boolean hedged = NOWHERE.standsAt(text.plain(), text.skip(0));
        for (int start : ReplyClauses.starts(text.firstLine())) {
            var choice = choiceAt(text, start);
            if (choice != null) {
                found.add(choice);
            }
        }
        return new Leaning(
                hedged || !found.isEmpty(), found.size() == 1 ? found.iterator().next() : null);
    }

    private @Nullable Choice choiceAt(ReplyText text, int start) {
        int at = start;
        for (int fillers = 0; fillers <= FILLERS && at >= 0; fillers++) {
            at = text.skip(at);
            var choice = leaningAt(text, at);
            if (choice != null) {
                return choice;
            }
            at = FILLER.endAt(text.plain(), at);
        }
        return null;
    }

    private @Nullable Choice leaningAt(ReplyText text, int at) {
        if (TO_NO.standsAt(text.plain(), at)) {
            return Choice.NO;
        }
        return TO_YES.standsAt(text.plain(), at)
                ? Choice.YES
                : words.at(text, at)
                        .filter(found ->
                                ReplyClauses.endAt(text, found.end()) || !(found.is("no") || found.mustStandApart()))
                        .map(ReplyWords.Found::choice)
                        .orElse(null);
    }
}
