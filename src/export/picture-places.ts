/** The pictures of an article under other addresses: as they lie beside an exported file. */
import type { Article, Block, Figure } from '../article.ts';

type Place = (address: string) => string;

function moved<F extends Pick<Figure, 'image'>>(figure: F, place: Place): F {
  return { ...figure, image: { ...figure.image, src: place(figure.image.src) } };
}

function movedIn(block: Block, place: Place): Block {
  switch (block.kind) {
    case 'figure':
      return moved(block, place);
    case 'gallery':
      return { ...block, figures: block.figures.map((figure) => moved(figure, place)) };
    case 'note':
      return { ...block, blocks: block.blocks.map((inner) => movedIn(inner, place)) };
    default:
      return block;
  }
}

/** The article with each picture where `place` says. */
export function withPictures(article: Article, place: Place): Article {
  const { leadImage, body } = article;
  return {
    ...article,
    leadImage: leadImage === null ? null : moved(leadImage, place),
    body: body.map((block) => movedIn(block, place)),
  };
}
