package dev.readiness.slack.command;

/** The words by which people take back, soften or put off what they have just said. */
final class ReplyHedges {
    /** At the start of a clause: what was said before is softened, or was meant for somebody else. */
    static final ReplyPhrases DOUBTS = ReplyPhrases.of("""
            is,was,means,marks,to that,to this,but,except,unless,if,though,although,however,maybe,perhaps,probably,possibly,presumably,likely,most likely,\
            i think,i guess,i believe,i suppose,i assume,i hope,hopefully,i'd say,i would say,afaik,iirc,as far as i,\
            almost,nearly,partly,partially,mostly,largely,kind of,kinda,sort of,sorta,somewhat,ish,in theory,\
            theoretically,in principle,supposedly,apparently,it depends,depends,depending,to some extent,more or less,\
            not really,not quite,not exactly,not entirely,not fully,not completely,thanks,thank you,thx,please,pls,\
            you can,can you,could you,go ahead,sounds good,that works,works for me,makes sense,good idea,good point,\
            i agree,agreed,i saw,i know,i see,i remember,i understand,exactly,you're right,you are right,\
            that's what i,that is what i,that's not what i,that is not what i,let's,lets,lol,haha""");

    /** At the start of the first clause: it is not so yet, or not everywhere. */
    static final ReplyPhrases PROMISES = ReplyPhrases.of("""
            only,when,once,after,until,till,as soon as,soon,tomorrow,later,eventually,next week,next sprint,next month,\
            next quarter,will,i'll,we'll,i will,we will,we're going to,we are going to,going to,gonna,on it,i'm on it,\
            working on,we're working on,we are working on,i'm working on,in progress,wip,let me,should,it should,\
            supposed to,planned,we plan,planning,not yet,not everywhere,not all,not for,not in,not on,at least,for now,\
            for the most part,by,assuming,provided,men,man,sir,vote,votes,some,for some,half,most,yet,we can,i can,\
            we could,i could,we should,we need,i need,it would,that would,we would,i would,we must,we have to,what,\
            what about,how about,how come,who,why,which,where,do you,did you,does it,are you,could we,can we,should we""");

    /** Anywhere in the first line of a yes: it denies, or is a part of one. */
    static final ReplyPhrases DENIALS = ReplyPhrases.of("""
            not,isn't,aren't,wasn't,haven't,hasn't,don't,doesn't,didn't,can't,cannot,couldn't,won't,isnt,arent,havent,\
            dont,doesnt,didnt,cant,wont,none,nothing,nobody,never,neither,missing,lacking,unclear,pending,awaiting,\
            waiting,blocked,wrong,some of,half of,most of""");

    /** At the start of the first clause behind a no: it was not meant for the item. */
    static final ReplyPhrases CONTENT = ReplyPhrases.of("""
            it's fine,it is fine,its fine,it's ok,it's okay,it is ok,it is okay,that's fine,that's ok,that's okay,\
            all good,we're good,we are good,i'm good,i'm fine,i disagree,it's done,it is done,it's all,it is all,they are,\
            they're,i don't mind,don't worry,don't,do not worry,leave it,stop,go on,let me""");

    /** Anywhere in the first line of a yes. */
    static final ReplyPhrases ANYWHERE = ReplyPhrases.of("""
            but,except,unless,although,i think,i guess,i believe,probably,maybe,perhaps,almost,partially,partly,not yet,\
            not sure,don't know,only if,afaik,hopefully,will be,should be,in progress,wip,tbd,todo,or not""");

    /** Behind “not sure”: it is about the talk, not about the item. */
    static final ReplyPhrases ASIDES = ReplyPhrases.of("""
            but,thanks,thank you,why,i follow,i understand,i get,what you,what this means,what that means,why you,who you,\
            that's a,if you,if i should,i agree,it's a good idea""");

    /** At the start of a clause: what was said before is taken back. */
    static final ReplyPhrases CORRECTIONS = ReplyPhrases.of("""
            wait,hold on,hang on,scratch that,strike that,i mean,i meant,sorry i meant,never mind,nevermind,nvm,oops,jk,\
            just kidding,kidding,joking,on second thought,on second thoughts,i take that back,correction,actually,\
            ignore that,ignore this,ignore me,ignore it,my bad,forget it,forget that,wrong thread,wrong channel,\
            wrong window""");

    /** Directly behind “no” where an item is named: it counts something, or is a phrase. */
    static final ReplyPhrases NO_SUCH = ReplyPhrases.of("""
            problem,problems,prob,probs,worries,rush,hurry,need,one,body,way,doubt,matter,longer,more,less,issue,issues,\
            blocker,blockers,concern,concerns,objection,objections,question,questions,thanks,thank you,thx,comment,\
            comments,news,chance,sweat,biggie,wonder,kidding,show,shows,brainer,brainers,change,changes,error,errors,\
            risk,risks,gap,gaps,alert,alerts,difference,surprise,surprises,exception,exceptions,complaints,such,\
            offence,offense,reason,vote,votes,pain,fuss,harm""");

    /** Directly behind “no” where no item is named: what lets it be an answer. */
    static final ReplyPhrases BEHIND_NO = ReplyPhrases.of("""
            because,since,as,we,we're,we've,we'll,we'd,i,i'm,i've,i'd,it,it's,they,they're,there,there's,that,that's,\
            this,these,those,the,our,my,your,you,he,she,not,never,none,nothing,nobody,nowhere,neither,see,sorry,still,\
            only,unfortunately,sadly,but,for,in,on,at,until,till,unless,due,waiting,and,or,just,already,if""");

    /** Behind a word that must stand apart: what lets it be an answer. */
    static final ReplyPhrases BECAUSE = ReplyPhrases.of("because,since,as,see,bc,cos");

    private ReplyHedges() {}
}
