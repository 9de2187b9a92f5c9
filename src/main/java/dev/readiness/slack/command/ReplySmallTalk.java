package dev.readiness.slack.command;

import java.util.regex.Pattern;

/** Greetings, thanks and other chatter of a few words, which nobody need be asked about. */
final class ReplySmallTalk {
    private static final int MOST_WORDS = 8;
    private static final Pattern NO_WORD = Pattern.compile(":[a-z0-9_+'-]{1,100}:|[^\\p{L}\\p{N}' \\n\uE000\uE001]");
    private static final ReplyPhrases CHATTER = ReplyPhrases.of("""
            ok,okay,k,kk,oki,thanks,thank you,thank you so much,thank you very much,thx,ty,tysm,cheers,a lot,so much,\
            very much,many,hi,hello,hey,hiya,good,morning,afternoon,evening,night,day,everyone,everybody,all,team,folks,\
            guys,there,lol,haha,hah,hehe,rofl,cool,great,nice,perfect,awesome,excellent,super,wow,got it,will do,on it,\
            noted,np,no problem,no prob,no worries,no rush,no thanks,my pleasure,sorry,oops,welcome,you're welcome,\
            you are welcome,bye,see you,see ya,later,sounds good,makes sense,brb,well,ah,oh,aha,hm,hmm,hmmm,i see,understood,roger,ack,same here,ditto,for the update,for this,for that,\
            for the help,have a,weekend,happy""");

    private ReplySmallTalk() {}

    static boolean isAll(ReplyText text) {
        var words = NO_WORD.matcher(text.plain()).replaceAll(" ").strip().replaceAll("\\s+", " ");
        if (words.isEmpty() || words.split(" ", MOST_WORDS + 1).length > MOST_WORDS) {
            return false;
        }
        int at = 0;
        while (at >= 0 && at < words.length()) {
            at = CHATTER.endAt(words, words.charAt(at) == ' ' ? at + 1 : at);
        }
        return at == words.length();
    }
}
