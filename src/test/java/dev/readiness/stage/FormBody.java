package dev.readiness.stage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.RecordedRequest;

/** The form in the body of a call to Slack's Web API. */
public final class FormBody {
    private FormBody() {}

    public static Map<String, String> of(RecordedRequest request) {
        var body = request.getBody() == null ? "" : request.getBody().utf8();
        var form = new HashMap<String, String>();
        for (var pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
