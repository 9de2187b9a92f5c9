package dev.readiness.slack.listen;

import com.slack.api.model.view.View;
import dev.readiness.people.MessageRef;
import dev.readiness.people.PersonId;
import dev.readiness.slack.view.Drawn;
import dev.readiness.slack.view.Screen;
import java.util.function.Supplier;

/** A screen for presses in the home as well, where no whisper goes: there it stands on top of the home, drawn anew. */
record TellingHome(Screen screen, Homes homes) implements Screen {
    @Override
    public void whisper(Ear ear, Drawn message) {
        if (Homes.isHome(ear.channel())) {
            homes.tell(ear.person(), message);
        } else {
            screen.whisper(ear, message);
        }
    }

    @Override
    public boolean open(String triggerId, View view) {
        return screen.open(triggerId, view);
    }

    @Override
    public boolean push(String triggerId, View view) {
        return screen.push(triggerId, view);
    }

    @Override
    public void update(String viewId, View view) {
        screen.update(viewId, view);
    }

    @Override
    public void share(Ear ear, Drawn message) {
        screen.share(ear, message);
    }

    @Override
    public void react(MessageRef message, String emoji) {
        screen.react(message, emoji);
    }

    @Override
    public void home(PersonId person, View view) {
        screen.home(person, view);
    }

    @Override
    public void send(Ear ear, String fileName, Supplier<String> content, Drawn failed) {
        screen.send(ear, fileName, content, failed);
    }
}
