import type { StanceTable } from '../tables/tables.ts';

/** How strong Arabic opening words are, by what English resolutions have in their place; of either gender, as the organ has it. */
export const ARABIC_STANCES: StanceTable = {
  verbs: `
    emphasis 0: تضع في اعتبارها|ترى
    emphasis 1: تشير إلى|تشير
    emphasis 3: تؤكد من جديد|تعيد تأكيد|تكرر تأكيد
    emphasis 3..5: تؤكد
    emphasis 5: تشدد على|تشدد
    reception -6: تدين
    reception -2: يساورها القلق|تعرب عن قلقها
    reception 0: تلاحظ|تحيط علما
    reception 1: تسلم|تعترف
    reception 2: تلاحظ مع التقدير|تعرب عن تقديرها
    reception 3: تلاحظ مع الارتياح
    reception 4: ترحب
    reception 5: تثني على|تثني
    reception 7: تؤيد|توافق على
    tasking 1: تدعو
    tasking 2: تشجع|توصي
    tasking 3: تناشد
    tasking 4..5: تطلب إلى|تطلب
    tasking 5: تهيب
    tasking 6: تحث
    tasking 8: تطالب
    decision 5: تقرر`,
  degrees: `
    2..4: بالغ|بقوة|بشدة`,
  passedOver: 'إذ|وإذ|مجددا|مرة أخرى',
};
