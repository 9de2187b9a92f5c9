package dev.readiness.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads one YAML file: a mapping without aliases, anchors, tags and repeated keys. */
final class YamlFile {
    private static final long LARGEST = 1 << 20;
    private static final int KIB = 1024;

    private YamlFile() {}

    static Checked<Located> read(Path file) {
        var name = file.toString();
        try {
            long size = Files.size(file);
            return size > LARGEST
                    ? bad(Place.whole(name), "the file has " + size / KIB + " KiB; at most 1 MiB is read")
                    : decode(name, Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return bad(Place.whole(name), "there is no such file");
        } catch (IOException failed) {
            return bad(Place.whole(name), "the file cannot be read: " + failed.getMessage());
        }
    }

    private static Checked<Located> decode(String name, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            var found = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
            return bad(end(name, text), "the byte " + found + " is no UTF-8 text: save the file as UTF-8");
        }
        return parse(name, text);
    }

    static Checked<Located> parse(String name, String written) {
        var text = written.startsWith("\uFEFF") ? written.substring(1) : written;
        var strange =
                text.codePoints().filter(c -> !StreamReader.isPrintable(c)).findFirst();
        if (strange.isPresent()) {
            var before = text.substring(0, text.indexOf(strange.getAsInt()));
            return bad(
                    end(name, before),
                    String.format(
                            Locale.ROOT, "the character U+%04X cannot stand in YAML: take it out", strange.getAsInt()));
        }
        var mistakes = new YamlEvents(name, text).problems();
        return mistakes.isEmpty() ? compose(name, text) : Checked.bad(mistakes);
    }

    private static Checked<Located> compose(String name, String text) {
        return new Compose(LoadSettings.builder().setAllowNonScalarKeys(true).build())
                .composeString(text)
                .map(root -> new YamlTree(name).read(root))
                .orElseGet(() -> bad(new Place(name, 1, 1), "the file is empty"));
    }

    /** The place right after that beginning of a file. */
    private static Place end(String name, String beginning) {
        var lines = beginning.split("\r\n|\n|\r", -1);
        var last = lines[lines.length - 1];
        return new Place(name, lines.length, last.codePointCount(0, last.length()) + 1);
    }

    private static <T> Checked<T> bad(Place where, String what) {
        return Checked.bad(List.of(new Problem(where, what)));
    }
}
