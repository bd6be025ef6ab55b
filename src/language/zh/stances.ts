import type { StanceTable } from '../tables/tables.ts';

/** How strong Chinese opening words are, by what English resolutions have in their place. */
export const CHINESE_STANCES: StanceTable = {
  verbs: `
    emphasis 0: 铭记|銘記
    emphasis 1: 回顾|回顧
    emphasis 3: 重申|申明
    emphasis 4: 深信
    emphasis 5: 强调|強調|着重指出
    reception -6: 谴责|譴責
    reception -1: 关切地注意到
    reception 0: 注意到|表示注意到
    reception 1: 认识到|認識到|确认|確認
    reception 2: 赞赏地注意到
    reception 4: 欢迎|歡迎
    reception 5: 赞扬|贊揚
    tasking 1: 邀请
    tasking 2: 鼓励|鼓勵|建议|建議
    tasking 3..5: 呼吁
    tasking 4: 请
    tasking 5: 促请|促請|吁请
    tasking 6: 敦促
    decision 5: 决定|決定`,
  degrees: `
    2..4: 强烈|严重|深为|坚决
    5: 最强烈地`,
  passedOver: '再次|再',
};
