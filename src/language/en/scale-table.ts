/**
 * The scale of opening words. Columns, separated by tabs: word, family, strength, source. Words of different families are
 * not compared; within a family, a higher strength is stronger, and below 0 it is disapproval.
 *
 * `degree` holds intensifiers, with any verb. Sources are named where they exist: `takes note of` and `notes`
 * are neutral by General Assembly decision 55/488; the other ranks are an editor's reading of how resolutions use the
 * words, and may be replaced (`--verbs FILE`).
 */
export const SCALE_TABLE = `
notes\treception\t0\tGeneral Assembly decision 55/488
takes note\treception\t0\tGeneral Assembly decision 55/488
takes due note\treception\t0\tconvention
takes full note\treception\t0\tconvention
notes with interest\treception\t1\tconvention
takes note with interest\treception\t1\tconvention
acknowledges\treception\t1\tconvention
recognizes\treception\t1\tconvention
acknowledges with appreciation\treception\t2\tconvention
recognizes with appreciation\treception\t2\tconvention
notes with appreciation\treception\t2\tconvention
takes note with appreciation\treception\t2\tconvention
expresses appreciation\treception\t2\tconvention
expresses gratitude\treception\t3\tconvention
notes with satisfaction\treception\t3\tconvention
takes note with satisfaction\treception\t3\tconvention
expresses satisfaction\treception\t3\tconvention
welcomes\treception\t4\tconvention
welcomes with appreciation\treception\t4\tconvention
welcomes with satisfaction\treception\t5\tconvention
applauds\treception\t5\tconvention
commends\treception\t5\tconvention
pays tribute\treception\t5\tconvention
supports\treception\t6\tconvention
expresses support\treception\t6\tconvention
approves\treception\t7\tconvention
endorses\treception\t7\tconvention
adopts\treception\t8\tconvention
notes with concern\treception\t-1\tconvention
takes note with concern\treception\t-1\tconvention
concerned\treception\t-2\tconvention
expresses concern\treception\t-2\tconvention
disturbed\treception\t-3\tconvention
expresses dismay\treception\t-3\tconvention
alarmed\treception\t-4\tconvention
expresses alarm\treception\t-4\tconvention
notes with regret\treception\t-3\tconvention
regrets\treception\t-3\tconvention
expresses regret\treception\t-3\tconvention
deplores\treception\t-5\tconvention
expresses outrage\treception\t-6\tconvention
condemns\treception\t-6\tconvention
rejects\treception\t-6\tconvention
bears in mind\temphasis\t0\tconvention
considers\temphasis\t0\tconvention
recalls\temphasis\t1\tconvention
mindful\temphasis\t1\tconvention
aware\temphasis\t1\tconvention
conscious\temphasis\t1\tconvention
draws attention\temphasis\t2\tconvention
affirms\temphasis\t3\tconvention
reaffirms\temphasis\t3\tconvention
reiterates\temphasis\t3\tconvention
highlights\temphasis\t4\tconvention
convinced\temphasis\t4\tconvention
underlines\temphasis\t5\tconvention
underscores\temphasis\t5\tconvention
emphasizes\temphasis\t5\tconvention
stresses\temphasis\t5\tconvention
invites\tasking\t1\tconvention
encourages\tasking\t2\tconvention
invites and encourages\tasking\t2\tconvention
recommends\tasking\t2\tconvention
appeals\tasking\t3\tconvention
requests\tasking\t4\tconvention
calls for\tasking\t5\tconvention
calls upon\tasking\t5\tconvention
calls on\tasking\t5\tconvention
urges\tasking\t6\tconvention
insists\tasking\t7\tconvention
demands\tasking\t8\tconvention
decides\tdecision\t5\tconvention
resolves\tdecision\t5\tconvention
agrees\tdecision\t4\tconvention
intends\tdecision\t1\tconvention
expresses intention\tdecision\t1\tconvention
looks forward\tdecision\t0\tconvention
growing\tdegree\t1\tconvention
continued\tdegree\t1\tconvention
continuing\tdegree\t1\tconvention
increasing\tdegree\t1\tconvention
keen\tdegree\t1\tconvention
particular\tdegree\t1\tconvention
particularly\tdegree\t1\tconvention
sincere\tdegree\t1\tconvention
sincerely\tdegree\t1\tconvention
warm\tdegree\t1\tconvention
warmly\tdegree\t1\tconvention
full\tdegree\t1\tconvention
fully\tdegree\t1\tconvention
great\tdegree\t2\tconvention
greatly\tdegree\t2\tconvention
highly\tdegree\t2\tconvention
deep\tdegree\t2\tconvention
deeply\tdegree\t2\tconvention
firm\tdegree\t2\tconvention
firmly\tdegree\t2\tconvention
serious\tdegree\t3\tconvention
seriously\tdegree\t3\tconvention
strong\tdegree\t3\tconvention
strongly\tdegree\t3\tconvention
profound\tdegree\t3\tconvention
profoundly\tdegree\t3\tconvention
solemnly\tdegree\t3\tconvention
urgent\tdegree\t3\tconvention
urgently\tdegree\t3\tconvention
extremely\tdegree\t4\tconvention
grave\tdegree\t4\tconvention
gravely\tdegree\t4\tconvention
vehemently\tdegree\t4\tconvention
unequivocally\tdegree\t4\tconvention
categorically\tdegree\t4\tconvention
utmost\tdegree\t5\tconvention
gravest\tdegree\t5\tconvention
deepest\tdegree\t5\tconvention
strongest\tdegree\t5\tconvention
`;
