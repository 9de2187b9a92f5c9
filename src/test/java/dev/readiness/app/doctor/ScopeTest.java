package dev.readiness.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The doctor asks for what the manifests ask for. */
class ScopeTest {
    private static List<String> scopesOf(String manifest) throws IOException {
        var yaml = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("manifests/slack").resolve(manifest)));
        var oauth = (Map<?, ?>) yaml.get("oauth_config");
        var scopes = (List<?>) ((Map<?, ?>) oauth.get("scopes")).get("bot");
        return scopes.stream().map(String::valueOf).toList();
    }

    private static List<String> scopes(Predicate<Scope> which) {
        return Arrays.stream(Scope.values()).filter(which).map(Scope::scope).toList();
    }

    @Test
    void theWholeAppHasThemAll() throws IOException {
        for (var manifest : List.of("app-http.yaml", "app-socket.yaml")) {
            assertThat(scopesOf(manifest)).hasSameElementsAs(scopes(scope -> true));
        }
    }

    @Test
    void theSmallerAppLacksWhatIsLeftToChoice() throws IOException {
        assertThat(scopesOf("app-buttons-only.yaml")).hasSameElementsAs(scopes(scope -> !scope.isLeftToChoice()));
    }
}
