package dev.readiness.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readiness.slack.command.Grammar;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadNameTest {
    @ParameterizedTest
    @CsvSource({"payments-api,payments-api", "Payments API,payments-api", "'  a  b ',a-b", "x,x", "a.b_c-1,a.b_c-1"})
    void foldsWhatIsTyped(String typed, String name) {
        assertThat(WorkloadName.objection(typed)).isEmpty();
        assertThat(WorkloadName.of(typed).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "3",
                "1abc",
                "-a",
                "a/b",
                "a:b",
                "ü",
                "rr-1",
                "RR-12",
                "rr1",
                "d-1",
                "r-1",
                "q3",
                "help",
                "Open",
                "yes",
                "all",
                "not-ready",
                "because",
                "<!channel>",
                "a`b",
                "a*b"
            })
    void refusesWhatIsNoNameOrCouldBeTakenForSomethingElse(String typed) {
        assertThat(WorkloadName.objection(typed)).isPresent();
    }

    @Test
    void refusesSixtyFourCharacters() {
        assertThat(WorkloadName.objection("a".repeat(63))).isEmpty();
        assertThat(WorkloadName.objection("a".repeat(64))).isPresent();
    }

    @Test
    void everyVerbOfTheGrammarIsAWordThatNoWorkloadMayHave() {
        var verbs = new Grammar(Set.of()).verbs();

        assertThat(WorkloadName.WORDS)
                .containsAll(verbs.stream().map(verb -> verb.name()).toList());
    }
}
