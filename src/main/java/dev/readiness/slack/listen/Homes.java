package dev.readiness.slack.listen;

import dev.readiness.people.ChannelId;
import dev.readiness.people.PersonId;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.HomeView;
import dev.readiness.slack.view.Screen;
import dev.readiness.usecase.Todo.Desktop;
import org.jspecify.annotations.Nullable;

/** The bot's own place in each person's Slack: what waits for them, and what they lead. */
final class Homes {
    /** Where a press in the home comes from: no channel at all. */
    static final ChannelId HOME = new ChannelId("none");

    private final UseCases use;
    private final Screen screen;
    private final String name;

    Homes(UseCases use, Screen screen, String name) {
        this.use = use;
        this.screen = screen;
        this.name = name;
    }

    void opened(PersonId person, @Nullable String tab) {
        if (!"messages".equals(tab)) {
            show(person, 1);
        }
    }

    static boolean isHome(ChannelId here) {
        return here.equals(HOME);
    }

    /** Shows the home as it is now; pages count from 1. */
    void show(PersonId person, int page) {
        screen.home(person, HomeView.draw(desktop(person), page, name));
    }

    /** Shows it anew where something was done in it. */
    void refresh(PersonId person, ChannelId here) {
        if (isHome(here)) {
            show(person, 1);
        }
    }

    /** Shows it anew, and on top what came of what was done in it. */
    void tell(PersonId person, Drawn said) {
        screen.home(person, HomeView.telling(said, desktop(person), name));
    }

    /** The same where nothing can be asked of the database: what else stands in the home is left out. */
    void tellAlone(PersonId person, Drawn said) {
        screen.home(person, HomeView.saying(said));
    }

    private Desktop desktop(PersonId person) {
        return use.todo().of(use.asking(person, HOME));
    }
}
