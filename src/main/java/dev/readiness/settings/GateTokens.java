package dev.readiness.settings;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The hashes of the tokens by which pipelines ask the gate, from the environment; no token itself is kept. */
public final class GateTokens {
    public static final String VARIABLE = "GATE_TOKEN_SHA256";

    private static final String HASH = "[0-9a-f]{64}";

    /** While one token takes the other's place, both count. */
    private static final int MOST = 2;

    private GateTokens() {}

    /** SHA-256 of each token, 32 bytes; none where the gate is not asked over HTTP. */
    public static List<byte[]> read(Environment environment) {
        if (!environment.isSet(VARIABLE)) {
            return List.of();
        }
        var hashes = Stream.of(environment
                        .secret(VARIABLE, "the SHA-256 of the gate's token")
                        .split(",", -1))
                .map(hash -> hash.strip().toLowerCase(Locale.ROOT))
                .filter(hash -> !hash.isEmpty())
                .distinct()
                .toList();
        if (hashes.isEmpty() || hashes.size() > MOST || !hashes.stream().allMatch(hash -> hash.matches(HASH))) {
            environment.refuse(
                    VARIABLE,
                    "here belongs a token's SHA-256 in 64 hexadecimal digits, or two with a comma between; never the token");
            return List.of();
        }
        return hashes.stream().map(HexFormat.of()::parseHex).toList();
    }
}
