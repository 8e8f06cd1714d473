// @vitest-environment jsdom
/** Notices of publishers, at the end of a story and among its paragraphs, and sentences of stories that sound like them. */
import { describe, expect, it } from 'vitest';
import { paragraphs, story, textOf, title } from './newsroom-ground.ts';

const page = (text: string) => `<main><h1>${title}</h1><div class="text">${text}</div></main>`;
const atEnd = (line: string) => textOf(page(`${story}<p>${line}</p>`));
const within = (line: string) =>
  textOf(page(`${paragraphs.slice(0, 3).join('')}<p>${line}</p>${paragraphs.slice(3).join('')}`));

describe('a notice that links are paid for', () => {
  it.each([
    'We may earn a commission if you buy something through one of our links. It changes nothing of what we write.',
    'This article contains affiliate links. They have no influence on what is in it.',
    'Buying through these links may earn us a small commission, at no cost to you.',
    'Die mit einem Stern markierten Links sind Affiliate-Links. Kaufen Sie darüber, erhält die Redaktion eine Provision.',
    'Cet article contient des liens affiliés : nous pouvons toucher une petite commission sur vos achats.',
    'Este artículo contiene enlaces de afiliado, por los que el periódico puede recibir una comisión.',
    'Questo articolo contiene link di affiliazione: acquistando potremmo ricevere una piccola commissione.',
    'Este texto contém links de afiliados: podemos receber uma comissão pelas compras feitas.',
  ])('goes wherever it stands: %s', (line) => {
    expect(atEnd(line)).not.toContain(line.slice(0, 24));
    expect(within(line)).not.toContain(line.slice(0, 24));
  });

  it.each([
    'Those who sell springs by way of links on their pages earn a commission of a tenth, says the clerk, who looked it up.',
    'The commission receives letters by the hundred, and links each of them to the tower in a ledger of its own.',
    '“We earn a commission on every link,” says the brother of the clockmaker, who sells watches and is ashamed of it.',
    'The railway links Ansty with the coast, and the council gets a percentage of each ticket, which it spends on horns.',
  ])('stays where it is told: %s', (line) => {
    expect(atEnd(line)).toContain(line);
    expect(within(line)).toContain(line);
  });
});

describe('a notice below a story', () => {
  it.each([
    'This document is subject to copyright. Apart from any fair dealing for private study, no part of it may be used.',
    'Our stories may be republished under a Creative Commons license. Please edit only for style or to shorten.',
    'Нашли ошибку? Выделите её и нажмите Ctrl+Enter.',
    'Thanks for reading the Tower Letter! This post is public so feel free to share it.',
    'For all the latest Ansty News, download the Courier App.',
    '[ⓒ 강변일보, 무단 배포 금지]',
    '免责声明：以上内容仅代表作者本人的观点，与本网站无关。如有版权问题，请在三十日内与我们联系。',
    '※ 本文版權所有，非經授權，不得轉載。',
    'Se prohíbe la reproducción total o parcial de este contenido sin autorización.',
    'Published in the print edition of the March 14, 2026, issue, with the headline “One Minute.”',
    'Prohibida su reproducción total o parcial sin permiso escrito de los editores de este diario.',
    'The Courier welcomes letters. Send them to <a href="mailto:a@b.example">letters@courier.example</a> and include your name.',
    'Dacă ți-a plăcut articolul, urmărește-ne pe <a href="https://www.facebook.com/courier">Facebook</a> și Google News.',
    'Dziękujemy, że przeczytałaś nasz artykuł do końca. Obserwuj nas w <a href="https://news.google.com/x">Wiadomościach Google</a>.',
  ])('goes: %s', (line) => {
    expect(atEnd(line)).not.toContain(line.replace(/<[^<>]*>/g, '').slice(0, 24));
  });

  it.each([
    'Whether the sound of a bell is a work of art, and subject to rights of its own, was left to the court in Vale.',
    'He pressed all the keys at once, as he had been told, and the clock went on being late by exactly a minute.',
    '“Thanks for reading the clock to me,” said the oldest of the bus drivers, and sounded his horn for the last time.',
    'The choir welcomes anyone who can hold a note for a minute, or for as long as the clock happens to need.',
  ])('is not what a story ends with: %s', (line) => {
    expect(atEnd(line)).toContain(line);
  });
});

describe('a line among the paragraphs', () => {
  it.each([
    '<strong>WATCH: The clockmaker on the stairs</strong>',
    'LISTEN | Why a minute matters',
    '1 of 3',
  ])('goes where it leads to what is not there, or counts pictures: %s', (line) =>
    expect(within(line)).not.toContain(line.replace(/<[^<>]*>/g, '')),
  );
  it.each([
    'Watch: the heron lifts one foot, and nothing else moves for a minute',
    'READ: I do not think so.',
    'The count: 1 of 3',
    '5/5',
  ])('stays where it is told: %s', (line) => expect(within(line)).toContain(line));
});
