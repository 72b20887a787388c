/// English words of manners and what they add to the politeness of a sentence.
///
/// Made by scripts/fit-politeness from half of the requests of the Stanford Politeness Corpus
/// (Danescu-Niculescu-Mizil et al. 2013, CC BY 4.0); not to be edited. A line is a weight and a
/// term: a word, two words in a row, or with ^ a word that begins a sentence.
enum PolitenessTerms {
  static let table = """
    0.11 a better
    -0.09 a little
    0.11 a look
    -0.03 ^actually
    -0.05 actually
    0.07 again
    -0.18 agree
    -0.10 agree with
    -0.15 already
    -0.10 am i
    0.03 and have
    -0.03 and i
    -0.10 and is
    -0.04 and not
    -0.14 and what
    0.06 ^any
    -0.07 anyone
    -0.03 anything
    -0.01 anyway
    0.13 are the
    -0.16 are you
    -0.04 as i
    -0.12 as you
    -0.12 asked
    -0.10 believe
    -0.04 best
    -0.05 better
    0.01 bit
    -0.11 ^but
    0.03 but i
    0.01 but it
    0.03 but the
    0.01 by you
    0.08 ^can
    0.15 can
    -0.17 can be
    0.03 can do
    0.23 can i
    -0.07 can we
    0.13 can you
    0.03 can't
    0.03 ^care
    -0.15 care
    -0.06 care to
    0.12 check
    -0.05 ^could
    0.12 could
    0.05 could be
    0.04 could you
    -0.09 couldn't
    -0.20 ^did
    -0.05 did i
    -0.12 did you
    -0.06 didn't
    0.19 ^do
    -0.06 do i
    -0.05 do to
    0.05 do we
    0.12 do you
    0.08 ^does
    0.05 does it
    0.05 does not
    -0.05 does that
    -0.03 does this
    -0.15 don't
    0.02 don't have
    0.10 don't know
    -0.09 don't understand
    0.09 don't want
    -0.06 don't you
    -0.01 even
    -0.11 ever
    -0.05 explain
    -0.02 feel
    -0.07 for me
    0.13 for you
    0.19 for your
    0.22 ^good
    0.18 good
    0.22 great
    -0.06 has been
    0.03 ^have
    -0.06 have a
    0.02 have an
    0.08 have any
    -0.14 have been
    -0.06 have to
    0.01 have you
    0.02 ^hello
    0.02 hello
    0.20 help
    0.04 ^hey
    0.05 hey
    0.05 hey i
    0.10 ^hi
    0.10 hi
    0.01 hi i
    0.07 hope
    -0.17 ^how
    0.14 how did
    0.01 how do
    0.07 how to
    0.16 ^i
    0.07 i am
    0.03 i ask
    0.12 i can
    0.07 i can't
    0.03 i could
    -0.03 i did
    0.03 i didn't
    -0.11 i do
    -0.09 i don't
    0.08 i had
    -0.07 i have
    0.03 i just
    -0.01 i know
    -0.04 i need
    0.04 i noticed
    -0.04 i think
    0.10 i understand
    0.15 i was
    -0.07 i will
    -0.04 i would
    -0.16 i'd
    -0.01 i'll
    0.24 ^i'm
    0.12 i'm
    0.13 ^i've
    0.06 i've been
    0.04 idea
    -0.02 idea to
    0.06 ^if
    0.13 if i
    0.02 if it
    0.10 if not
    0.08 if so
    0.12 if you
    0.01 in your
    0.16 ^is
    -0.21 is a
    -0.05 is an
    0.16 is it
    -0.01 is that
    0.06 is the
    0.02 is there
    0.08 is this
    -0.01 is your
    -0.05 it not
    0.04 it possible
    0.05 it seems
    -0.05 it was
    -0.01 it would
    -0.04 ^just
    -0.05 just
    0.05 just to
    0.02 just wondering
    -0.13 know
    0.04 know of
    -0.12 know that
    -0.11 know the
    0.02 let me
    -0.05 like a
    0.03 like this
    -0.09 like to
    -0.07 little
    0.03 look
    0.05 look at
    0.08 may
    -0.03 ^maybe
    0.07 me if
    -0.06 me that
    0.04 me to
    -0.02 mean
    -0.04 mean by
    -0.03 mean the
    -0.11 might
    0.05 might be
    0.20 mind
    0.05 mind if
    -0.09 must
    -0.04 need to
    0.07 nice
    -0.05 ^no
    -0.15 no
    -0.25 not
    -0.01 not a
    -0.08 not be
    0.01 not sure
    -0.01 not the
    -0.12 notice
    0.05 noticed
    0.06 noticed that
    -0.04 noticed you
    0.09 of any
    -0.22 of your
    -0.03 ^ok
    -0.09 ^okay
    -0.09 okay
    0.05 on what
    0.04 opinion
    0.04 or can
    0.08 or is
    -0.05 or not
    0.04 ^perhaps
    0.20 perhaps
    -0.02 perhaps you
    -0.22 ^please
    0.04 please
    -0.04 please explain
    0.06 possible
    -0.13 probably
    0.08 quite
    -0.10 really
    -0.03 said
    0.02 seem
    0.05 seem to
    0.06 seems
    -0.04 seems to
    -0.05 sense
    0.06 ^should
    0.14 should i
    -0.02 ^shouldn't
    -0.05 shouldn't
    0.03 simply
    -0.04 ^so
    -0.06 so
    0.08 so i
    0.02 so that
    -0.06 someone
    -0.05 something
    0.01 something like
    0.02 ^sorry
    0.15 sorry
    -0.09 stop
    0.06 take a
    0.07 tell me
    0.24 ^thank
    0.21 thank
    0.21 thank you
    0.06 ^thanks
    0.13 thanks
    0.08 thanks for
    -0.02 that are
    -0.16 that i
    -0.06 that if
    -0.09 that is
    -0.10 that you
    0.06 the only
    -0.02 the right
    -0.07 there any
    -0.06 there anything
    -0.02 there are
    0.04 there is
    0.02 there was
    -0.05 they are
    0.10 think
    0.07 think about
    -0.05 think that
    -0.06 think the
    -0.08 this is
    0.04 thought
    0.06 thoughts
    0.03 thoughts on
    -0.11 to do
    0.11 to help
    -0.14 to me
    -0.13 to say
    0.03 to you
    -0.03 to your
    0.03 trying
    -0.10 understand
    0.11 want
    0.06 want to
    0.04 was just
    -0.04 was that
    -0.04 was the
    -0.01 was wondering
    0.02 we can
    0.13 we should
    0.15 welcome
    0.01 well as
    0.29 ^what
    0.11 what can
    -0.13 what did
    0.03 what do
    0.02 what does
    -0.12 what i
    0.06 what is
    -0.04 what the
    -0.02 what was
    -0.12 what you
    -0.01 what you're
    0.04 ^when
    0.06 when you
    0.22 ^where
    -0.13 where you
    -0.06 which i
    -0.03 which is
    -0.20 ^why
    -0.44 why
    -0.09 why did
    0.01 why do
    -0.07 why not
    -0.11 why you
    0.13 ^will
    0.12 will you
    0.12 with you
    0.07 ^would
    0.11 would
    0.03 would be
    0.02 would it
    -0.01 would like
    0.10 would you
    -0.09 wouldn't
    -0.02 yes
    0.04 ^you
    0.02 you
    0.07 you a
    0.09 you and
    -0.03 you are
    0.06 you be
    0.05 you can
    0.07 you could
    -0.07 you do
    -0.05 you explain
    0.03 you feel
    0.16 you for
    0.09 you had
    0.02 you have
    0.06 you help
    0.06 you in
    -0.22 you know
    0.13 you like
    -0.10 you mean
    0.12 you mind
    -0.09 you not
    -0.17 you really
    -0.05 you say
    0.03 you should
    0.12 you still
    0.02 you sure
    -0.02 you tell
    0.22 you think
    0.10 you to
    0.01 you want
    0.03 you were
    0.06 you'd
    0.07 you'd like
    -0.16 you're
    0.03 you've
    -0.03 ^your
    -0.10 your
    0.06 your opinion
    -0.18 yourself
    """
}
